namespace CodeFarm.Sandbox.Worker;

/// <summary>Tells the runtime's threads from those that a candidate has started. Linux; elsewhere none are seen.</summary>
internal static class RuntimeThreads
{
    private const string Folder = "/proc/self/task";

    // The runtime starts them when they are first needed. The kernel keeps 15 characters of a name.
    private static readonly string[] Passing =
    [
        ".NET Tiered Com", ".NET TP Worker", ".NET TP Gate", ".NET TP Wait", ".NET Timer", ".NET SigHandler", ".NET Sockets",
    ];

    /// <summary>Work that is queued or runs on the pool, or waits for a time.</summary>
    public static bool IsPoolBusy()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return available < most || ThreadPool.PendingWorkItemCount > 0 || Timer.ActiveCount > 0;
    }

    /// <summary>The threads that are not of these kinds.</summary>
    public static int CountOthers()
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        var others = 0;
        foreach (var thread in Directory.EnumerateDirectories(Folder))
        {
            try
            {
                if (Array.IndexOf(Passing, File.ReadAllText(Path.Combine(thread, "comm")).TrimEnd()) < 0)
                    others++;
            }
            catch (IOException)
            {
                // It has just ended.
            }
        }

        return others;
    }
}
