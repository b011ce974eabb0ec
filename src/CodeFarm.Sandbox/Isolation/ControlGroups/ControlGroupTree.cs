using System.Diagnostics;
using System.Globalization;

namespace CodeFarm.Sandbox.Isolation.ControlGroups;

/// <summary>
/// A part of the tree of control groups that is this process's to divide: below it every worker has a group of its own. Where the
/// system has handed over a group (systemd: Delegate=yes), this process first moves into a leaf of it, since only leaves may have
/// both processes and bounds.
/// </summary>
internal sealed class ControlGroupTree
{
    private static readonly (string Word, Controllers Controller)[] Words =
        [("memory", Controllers.Memory), ("pids", Controllers.Processes), ("cpu", Controllers.Processors)];

    private const string Prefix = "codefarm-";

    private readonly string _folder;
    private long _groups;

    /// <param name="folder">Where the groups are made.</param>
    /// <param name="controllers">What is switched on there.</param>
    internal ControlGroupTree(string folder, Controllers controllers) => (_folder, Controllers) = (folder, controllers);

    public Controllers Controllers { get; }

    /// <param name="why">Why there is none, a sentence; empty where there is one.</param>
    /// <returns>Null where workers cannot have groups.</returns>
    public static ControlGroupTree? Find(out string why)
    {
        if (OwnGroup.Find() is not { } own)
        {
            why = "Version 2 of control groups is not mounted.";
            return null;
        }

        return Open(own.Path, own.IsRootOfAll, out why);
    }

    /// <param name="path">The folder of the group that this process is in.</param>
    /// <param name="isRoot">Whether it is the root of all groups, which may have processes whatever is below it.</param>
    /// <param name="why">Why it cannot be divided, a sentence.</param>
    internal static ControlGroupTree? Open(string path, bool isRoot, out string why)
    {
        var (folder, leaf) = (Path.Combine(path, Name("workers")), Path.Combine(path, Name("farm")));
        var hasMoved = false;
        try
        {
            var there = File.ReadAllText(Path.Combine(path, "cgroup.controllers")).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            var words = Words.Where(word => there.Contains(word.Word, StringComparer.Ordinal)).ToArray();
            if (words.Length == 0)
            {
                why = "Control groups of version 2 bound neither memory nor processes nor processors here: version 1 has them.";
                return null;
            }

            Sweep(path);
            Directory.CreateDirectory(folder);
            if (!isRoot)
            {
                Directory.CreateDirectory(leaf);
                ControlGroupFiles.Write(Path.Combine(leaf, "cgroup.procs"), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
                hasMoved = true;
            }

            var enabled = string.Join(' ', words.Select(static word => $"+{word.Word}"));
            ControlGroupFiles.Write(Path.Combine(path, "cgroup.subtree_control"), enabled);
            ControlGroupFiles.Write(Path.Combine(folder, "cgroup.subtree_control"), enabled);
            var tree = new ControlGroupTree(folder, words.Aggregate(Controllers.None, static (all, word) => all | word.Controller));
            tree.Try();
            why = "";
            return tree;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            why = $"The control group {path} is not this user's to divide: {refused.Message} With systemd, run the farm as a service with Delegate=yes.";
            Undo(path, folder, leaf, hasMoved);
            return null;
        }
    }

    /// <summary>A group for one worker.</summary>
    /// <exception cref="IOException">The kernel makes no more.</exception>
    public ControlGroup Create()
    {
        var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"worker-{Interlocked.Increment(ref _groups)}"));
        Directory.CreateDirectory(path);
        return new ControlGroup(path, Controllers);
    }

    private static string Name(string what) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{what}-{Environment.ProcessId}");

    // What farms have left that are no more: a group cannot be removed by a process that is in it.
    private static void Sweep(string path)
    {
        foreach (var left in Directory.EnumerateDirectories(path, $"{Prefix}*"))
        {
            if (!Directory.Exists($"/proc/{left[(left.LastIndexOf('-') + 1)..]}"))
                Remove(left);
        }
    }

    private static void Remove(string group)
    {
        foreach (var child in Directory.EnumerateDirectories(group))
            ControlGroupFiles.Remove(child);
        ControlGroupFiles.Remove(group);
    }

    // That a folder can be written says little: a process is sent into a group, and the group is bounded and removed.
    private void Try()
    {
        var group = Create();
        var start = new ProcessStartInfo { FileName = "/bin/true", UseShellExecute = false, RedirectStandardError = true };
        group.Enter(start);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new IOException(errors.Trim());
        group.Limit(ProcessSandboxOptions.MinMemoryLimitBytes);
        group.RemoveAsync().GetAwaiter().GetResult();
    }

    private static void Undo(string path, string folder, string leaf, bool hasMoved)
    {
        try
        {
            if (hasMoved)
                ControlGroupFiles.Write(Path.Combine(path, "cgroup.procs"), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            foreach (var group in new[] { folder, leaf }.Where(Directory.Exists))
                Remove(group);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // Empty groups bound nobody.
        }
    }
}
