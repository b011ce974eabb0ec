using System.Net.Sockets;
using System.Text;
using CodeFarm.Client;
using CodeFarm.Gateway.Serving;
using CodeFarm.Hosting.Settings;

namespace CodeFarm.Cli.Doctor;

/// <summary>Checks of the data directory.</summary>
internal static class DataChecks
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static CheckResult Writable(string directory)
    {
        var there = MachineChecks.Existing(directory);
        var probe = Path.Combine(there, $".farm-doctor-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return CheckResult.Ok("data", there == directory ? directory : $"{directory}, which the first command makes");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return CheckResult.Fail("data", $"{there} cannot be written: {refused.Message}", "change its owner, or choose another directory with FARM_HOME");
        }
    }

    public static CheckResult Private(string directory)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(directory))
            return CheckResult.Ok("private", "nothing there to be read yet");
        return (File.GetUnixFileMode(directory) & Others) == 0
            ? CheckResult.Ok("private", "no other user can enter the data directory")
            : CheckResult.Warn("private", "other users of this machine can read the data directory", $"chmod 700 {Output.Shell.Quote(directory)}");
    }

    /// <summary>The settings, where they can be used; else the defaults, and what is wrong.</summary>
    public static (FarmSettings Settings, CheckResult Check) Settings(string directory)
    {
        try
        {
            var settings = FarmSettings.Load(directory);
            return (settings, CheckResult.Ok("settings", settings.File is null
                ? $"the defaults; farm settings prints them, and {Path.Combine(directory, FarmSettingsFile.Name)} may change them"
                : $"{settings.File}, over the defaults"));
        }
        catch (FarmSettingsException wrong)
        {
            return (new(), CheckResult.Fail("settings", wrong.Message, "mend the file; docs/settings.md lists all settings"));
        }
    }

    /// <summary>A socket in the data directory, as a farm that serves has it.</summary>
    public static CheckResult Socket(string directory)
    {
        if (FarmAddress.Find(directory) is { } address)
            return CheckResult.Ok("socket", $"{address.Socket}, served by process {address.Pid}");
        var there = MachineChecks.Existing(directory);
        var isLong = Encoding.UTF8.GetByteCount(Path.Combine(directory, "farm.sock")) >= FarmServer.MaxSocketPathBytes;
        if (isLong)
            there = Path.TrimEndingDirectorySeparator(Path.GetTempPath());
        var path = Path.Combine(there, $".doctor-{Environment.ProcessId}");
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Bind(new UnixDomainSocketEndPoint(path));
            return CheckResult.Ok("socket", isLong
                ? $"unix sockets are made in {there}, since the path of the data directory is too long for them; no farm serves now"
                : "unix sockets work here; no farm serves now");
        }
        catch (Exception refused) when (refused is SocketException or ArgumentException)
        {
            return CheckResult.Warn(
                "socket", $"no unix socket can be made in {there}: {refused.Message}", "choose a shorter path on a local file system with FARM_HOME");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
