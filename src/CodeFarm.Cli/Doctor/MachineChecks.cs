using System.Globalization;

namespace CodeFarm.Cli.Doctor;

/// <summary>Checks of the machine.</summary>
internal static class MachineChecks
{
    private const long Gigabyte = 1L << 30;
    private const long EnoughMemory = 2 * Gigabyte;
    private const long EnoughDisk = Gigabyte;
    private const long LeastDisk = 64L << 20;
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    public static CheckResult Memory()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var text = Text($"{memory / (double)Gigabyte:0.0} GB may be used");
        return memory >= EnoughMemory
            ? CheckResult.Ok("memory", text)
            : CheckResult.Warn("memory", text, "2 GB are recommended: raise the container's or the cgroup's limit");
    }

    public static CheckResult Cores() => Environment.ProcessorCount > 1
        ? CheckResult.Ok("cores", Text($"{Environment.ProcessorCount} processors"))
        : CheckResult.Warn("cores", "1 processor: a search holds up everything else", "give the farm two or more");

    public static CheckResult Files() => OpenFiles.Limit() switch
    {
        null => CheckResult.Ok("open-files", "nothing bounds them"),
        < OpenFiles.Enough and var few => CheckResult.Warn(
            "open-files", Text($"{few} may be open at a time"), Text($"many functions at a time need more: ulimit -n {OpenFiles.Enough}, or more")),
        var enough => CheckResult.Ok("open-files", Text($"{enough} may be open at a time")),
    };

    public static CheckResult Disk(string directory)
    {
        var drive = new DriveInfo(Existing(directory));
        var text = Text($"{drive.AvailableFreeSpace / (double)Gigabyte:0.0} GB free at {drive.Name}");
        return drive.AvailableFreeSpace switch
        {
            < LeastDisk => CheckResult.Fail("disk", text, "make room, or move the farm with FARM_HOME: it can accept nothing"),
            < EnoughDisk => CheckResult.Warn("disk", text, "make room, or move the farm with FARM_HOME"),
            _ => CheckResult.Ok("disk", text),
        };
    }

    /// <summary>A clock that was set back makes tasks wait and histories run backwards: files of the farm would be from the future.</summary>
    public static CheckResult Clock(string directory)
    {
        var now = DateTime.UtcNow;
        var program = File.GetLastWriteTimeUtc(typeof(MachineChecks).Assembly.Location);
        var newest = Directory.Exists(directory)
            ? new DirectoryInfo(directory).EnumerateFiles().Select(static file => file.LastWriteTimeUtc).Append(program).Max()
            : program;
        return newest - now < ClockTolerance
            ? CheckResult.Ok("clock", Text($"{now:yyyy-MM-dd HH:mm:ss} UTC, later than every file of the farm"))
            : CheckResult.Fail("clock", Text($"{now:yyyy-MM-dd HH:mm:ss} UTC, but a file of the farm is from {newest:yyyy-MM-dd HH:mm:ss}"), "set the clock, with NTP say");
    }

    internal static string Existing(string directory)
    {
        while (!Directory.Exists(directory) && Path.GetDirectoryName(directory) is { } parent)
            directory = parent;
        return directory;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
