using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using CodeFarm.Client.Http;

namespace CodeFarm.Client;

/// <summary>
/// Where the process that serves a farm is reached: a small file in the farm's data directory. A file that a killed process left
/// is ignored and does no harm.
/// </summary>
/// <param name="Socket">The path of its unix domain socket.</param>
/// <param name="Url">Its TCP address; null without one.</param>
/// <param name="Pid">The process.</param>
/// <param name="Started">When the process started, which tells it from a later one with the same number.</param>
public sealed record FarmAddress(
    string Socket,
    // Written as null too: a reader that misses a field takes the file for another program's.
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] Uri? Url,
    int Pid,
    DateTimeOffset Started)
{
    /// <summary>The file's name in the data directory.</summary>
    public const string FileName = "farm.address";

    // The start of a process is reckoned from the boot time, which shifts by parts of a second with the clock.
    private static readonly TimeSpan StartTolerance = TimeSpan.FromSeconds(5);

    /// <summary>Whether its process lives.</summary>
    [JsonIgnore]
    public bool IsAlive
    {
        get
        {
            try
            {
                using var process = Process.GetProcessById(Pid);
                return (process.StartTime.ToUniversalTime() - Started.UtcDateTime).Duration() < StartTolerance;
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>The address of the process that serves the farm of a data directory; null where none does.</summary>
    public static FarmAddress? Find(string dataDirectory) => Read(dataDirectory) is { IsAlive: true } address ? address : null;

    /// <summary>This process, serving.</summary>
    public static FarmAddress OfThisProcess(string socket, Uri? url)
    {
        using var process = Process.GetCurrentProcess();
        return new(socket, url, Environment.ProcessId, process.StartTime.ToUniversalTime());
    }

    /// <summary>A client of the farm, over its socket.</summary>
    /// <param name="apiKey">The server's FARM_API_KEY; null where it has none.</param>
    public HttpFarm Connect(string? apiKey = null) => HttpFarm.ConnectSocket(Socket, apiKey);

    /// <summary>Writes the file, so that a reader sees the whole of it or nothing.</summary>
    public void Write(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, FileName);
        var temporary = $"{path}.{Environment.ProcessId}";
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(this, FarmJson.Default.FarmAddress));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(temporary, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Removes the file, unless another process has written it meanwhile.</summary>
    public void Remove(string dataDirectory)
    {
        if (Read(dataDirectory) is { } written && written.Pid == Pid && written.Socket == Socket)
            File.Delete(Path.Combine(dataDirectory, FileName));
    }

    // By hand: each command of a running farm begins here, and the serializer's start would be a third of its time.
    private static FarmAddress? Read(string dataDirectory)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(dataDirectory, FileName)));
            var root = document.RootElement;
            return new(
                root.GetProperty("socket").GetString() ?? throw new JsonException(),
                root.TryGetProperty("url", out var url) && url.GetString() is { } address ? new Uri(address) : null,
                root.GetProperty("pid").GetInt32(),
                root.GetProperty("started").GetDateTimeOffset());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException
            or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }
}
