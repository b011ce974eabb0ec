using System.Globalization;

namespace CodeFarm.SandboxBenchmarks.Speed;

/// <summary>A process and all that descend from it, by what Linux tells in /proc.</summary>
internal static class ProcessFamily
{
    /// <summary>Processor time of every thread that lives, in milliseconds.</summary>
    public static double ProcessorMillis(int process) => Of(process).Sum(static id =>
        Directory.EnumerateDirectories($"/proc/{id}/task").Sum(static thread => First(Path.Combine(thread, "schedstat")))) / 1e6;

    /// <summary>Memory in MB, of what is shared the share of each.</summary>
    public static double ProportionalMegabytes(int process) => Of(process).Sum(static id =>
        File.ReadLines($"/proc/{id}/smaps_rollup").Where(static line => line.StartsWith("Pss:", StringComparison.Ordinal))
            .Sum(static line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture))) / 1024;

    // Not every kernel lists the children of a process; fields after its name are its state and its parent.
    private static List<int> Of(int process)
    {
        var family = new List<int> { process };
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(static name => int.TryParse(name, out _)).Select(static name => (Id: int.Parse(name!, CultureInfo.InvariantCulture), Parent: ParentOf(name!)))
            .ToLookup(static pair => pair.Parent, static pair => pair.Id);
        for (var i = 0; i < family.Count; i++)
            family.AddRange(parents[family[i]]);
        return family;
    }

    private static int ParentOf(string id)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(status[(status.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static double First(string path)
    {
        try
        {
            return double.Parse(File.ReadAllText(path).Split(' ')[0], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // The thread has just ended.
            return 0;
        }
    }
}
