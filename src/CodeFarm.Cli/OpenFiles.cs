using System.Globalization;

namespace CodeFarm.Cli;

/// <summary>
/// How many files this process may have open. Each assembly of the farm is one, so that with too few nothing can be loaded, not even
/// what would say so: it is asked before anything else, and by means of the runtime alone.
/// </summary>
internal static class OpenFiles
{
    /// <summary>Of the complaint.</summary>
    public const string Code = "machine.open-files";

    /// <summary>Below it a farm does not start: it has 150 files open itself, and some for every worker.</summary>
    public const long Least = 256;

    /// <summary>Enough for all workers that the default settings allow, and their callers.</summary>
    public const long Enough = 1024;

    private const string Limits = "/proc/self/limits";
    private const string Row = "Max open files";

    /// <summary>How many may be open now; none where nothing bounds them, or it is not known.</summary>
    public static long? Limit()
    {
        try
        {
            // A name, the soft limit, the hard limit and the unit; see proc_pid_limits(5).
            var row = File.ReadLines(Limits).FirstOrDefault(static line => line.StartsWith(Row, StringComparison.Ordinal));
            var soft = row?[Row.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
            return long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What keeps a farm from starting; null where nothing does.</summary>
    public static string? Problem() => Limit() is { } limit and < Least
        ? string.Create(CultureInfo.InvariantCulture, $"this process may have {limit} files open, and a farm needs {Least}. Raise the limit: ulimit -n {Enough}.")
        : null;
}
