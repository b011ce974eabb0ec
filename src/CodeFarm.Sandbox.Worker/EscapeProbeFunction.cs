using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// The function that the host runs as it runs a candidate, to see whether it can break out. It tries honestly and says what it
/// reached; the host believes what it finds touched before what it is told. Public, as the entry of a function is.
/// </summary>
public static class EscapeProbeFunction
{
    /// <summary>What begins the answer to an attempt that was refused.</summary>
    public const string Refused = "refused: ";

    private const int Excerpt = 64;

    /// <param name="secretFile">A readable file outside.</param>
    /// <param name="openFolder">A folder outside that everybody may write to.</param>
    /// <param name="port">Of a listener on the loopback.</param>
    /// <param name="host">The process id of the host.</param>
    /// <param name="variable">An environment variable of the host.</param>
    /// <returns>For each attempt what was reached, or why nothing was.</returns>
    public static IReadOnlyList<string> EscapeProbe(string secretFile, string openFolder, int port, int host, string variable) =>
    [
        Try(() => File.ReadAllText(secretFile)),
        Try(() => Write(Path.Combine(openFolder, "written"))),
        Try(() => Connect(port)),
        Try(StartProgram),
        Try(() => Signal(host)),
        Try(() => Environment.ProcessId == host ? null : File.ReadAllText($"/proc/{host}/environ")),
        Try(() => Environment.GetEnvironmentVariable(variable) ?? ReadVariable(variable)),
    ];

    private static string Try(Func<string?> attempt)
    {
        try
        {
            return attempt() is { } reached ? reached[..Math.Min(reached.Length, Excerpt)] : $"{Refused}there is no such thing";
        }
        catch (Exception e)
        {
            return $"{Refused}{e.GetType().Name}";
        }
    }

    private static string Write(string path)
    {
        using (File.Create(path))
            return path;
    }

    private static string Connect(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
        return $"port {port}";
    }

    // Its own runtime is there in any case.
    private static string StartProgram()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, "--version") { RedirectStandardOutput = true })
            ?? throw new Win32Exception();
        process.WaitForExit();
        return $"process {process.Id}";
    }

    // Signal 0 does nothing but find out whether another would arrive.
    private static string? Signal(int host) =>
        Environment.ProcessId != host && SendSignal(host, 0) == 0 ? $"process {host}" : null;

    private static string? ReadVariable(string variable)
    {
        var all = File.ReadAllText("/proc/self/environ");
        return all.Contains(variable, StringComparison.Ordinal) ? variable : null;
    }

    // What an assembly declares of native libraries is not found; this way is open to everybody.
    private static unsafe int SendSignal(int process, int signal)
    {
        var kill = (delegate* unmanaged<int, int, int>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "kill");
        return kill(process, signal);
    }
}
