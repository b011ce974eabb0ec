using System.Globalization;

namespace CodeFarm.Sandbox.Tests.Isolation;

/// <summary>A process and all that descend from it. Linux.</summary>
internal static class ProcessTree
{
    public static IEnumerable<int> Of(int process)
    {
        yield return process;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(static folder => int.TryParse(Path.GetFileName(folder), out _)))
        {
            var child = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);
            if (ParentOf(child) != process)
                continue;
            foreach (var descendant in Of(child))
                yield return descendant;
        }
    }

    // Fields after the name, which stands in parentheses: state and parent.
    private static int ParentOf(int process)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(status[(status.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
