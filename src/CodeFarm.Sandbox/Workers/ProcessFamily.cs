using System.Globalization;

namespace CodeFarm.Sandbox.Workers;

/// <summary>A process and all that descend from it, as Linux tells in /proc; elsewhere the process alone.</summary>
internal static class ProcessFamily
{
    private static readonly long PageBytes = Environment.SystemPageSize;

    /// <summary>Whether the kernel tells the children of a process (CONFIG_PROC_CHILDREN).</summary>
    public static bool IsTold { get; } = File.Exists($"/proc/self/task/{Environment.ProcessId}/children");

    /// <summary>Resident memory of all of them, what is shared counted in each; 0 where it cannot be found out.</summary>
    public static long ResidentBytes(int process) => Of(process).Sum(static id =>
        Read($"/proc/{id}/statm") is { } text && text.Split(' ') is [_, var resident, ..]
            ? long.Parse(resident, CultureInfo.InvariantCulture) * PageBytes : 0);

    /// <summary>The threads of all of them.</summary>
    public static IEnumerable<int> Threads(int process) => Of(process).SelectMany(ThreadsOf);

    /// <summary>The process first, then its descendants, parents before their children.</summary>
    public static IReadOnlyList<int> Of(int process)
    {
        var family = new List<int> { process };
        for (var i = 0; i < family.Count; i++)
        {
            // Bubblewrap has one thread and a worker no children. A kernel without this list shows the first process only.
            if (Read($"/proc/{family[i]}/task/{family[i]}/children") is { Length: > 0 } children)
                family.AddRange(children.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static id => int.Parse(id, CultureInfo.InvariantCulture)));
        }

        return family;
    }

    /// <summary>The threads of one process; none where that is not told.</summary>
    public static IEnumerable<int> ThreadsOf(int process)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{process}/task").Select(static path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture))];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string? Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
