using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace CodeFarm.SandboxBenchmarks.Escapes;

/// <summary>
/// Where the snippets of a suite find what they must not touch. An index may name fixed places; otherwise they are made for one
/// run, and words such as $CANARY_FILE in the snippets are replaced, so that several runs do not meet.
/// </summary>
/// <param name="File">A readable file with a secret.</param>
/// <param name="Folder">A folder that all may write.</param>
/// <param name="Socket">A Unix socket.</param>
/// <param name="Address">Of a TCP and a UDP listener.</param>
/// <param name="Variable">An environment variable of the host with the secret.</param>
internal sealed record CanaryPlaces(string File, string Folder, string Socket, IPEndPoint Address, string Variable)
{
    public static CanaryPlaces Of(string suite)
    {
        using var index = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(suite, "index.json")));
        if (!index.RootElement.TryGetProperty("canary", out var places))
        {
            var root = Path.Combine(Path.GetTempPath(), $"farm-canary-{Environment.ProcessId}");
            return new(
                Path.Combine(root, "secret.txt"), Path.Combine(root, "drop"), Path.Combine(root, "host.sock"), FreeAddress(), "FARM_CANARY_SECRET");
        }

        string Place(string name) => places.GetProperty(name).GetString()!.Split(' ')[0];
        return new(Place("file"), Place("dropDir"), Place("unixSocket"), IPEndPoint.Parse(Place("tcp")), Place("envSecret"));
    }

    public string Fill(string source) => source
        .Replace("$CANARY_FILE", File, StringComparison.Ordinal)
        .Replace("$CANARY_FOLDER", Folder, StringComparison.Ordinal)
        .Replace("$CANARY_SOCKET", Socket, StringComparison.Ordinal)
        .Replace("$CANARY_PORT", Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("$CANARY_VARIABLE", Variable, StringComparison.Ordinal);

    private static IPEndPoint FreeAddress()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (IPEndPoint)socket.LocalEndPoint!;
    }
}
