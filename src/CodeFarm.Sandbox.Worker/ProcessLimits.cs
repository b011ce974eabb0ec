using System.Runtime.InteropServices;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// What the process forbids itself before it loads a candidate. The managed heap is bounded by the runtime already
/// (its setting comes from the host); these limits catch native memory, files, threads and crash dumps. Linux only.
/// </summary>
internal static partial class ProcessLimits
{
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;
    private const int Processes = 6;
    private const int OpenFiles = 7;

    // The runtime has some twenty open; a candidate needs none.
    private const int MaxOpenFiles = 256;

    /// <param name="maxDataBytes">The most private memory.</param>
    /// <param name="maxThreads">The most threads of the process's user; 0 sets no bound.</param>
    public static void Apply(long maxDataBytes, int maxThreads)
    {
        // The runtime's own settings are read; a candidate finds an empty environment.
        foreach (string name in Environment.GetEnvironmentVariables().Keys)
            Environment.SetEnvironmentVariable(name, null);

        if (!OperatingSystem.IsLinux())
            return;
        CurrentProcess.TieToHost();
        Limit(Core, 0);
        Limit(FileSize, 0);
        // Not the address space: the collector reserves far more of it than it will ever use.
        Limit(Data, (ulong)maxDataBytes);
        Limit(OpenFiles, MaxOpenFiles);
        if (maxThreads > 0)
            Limit(Processes, (ulong)maxThreads);
    }

    private static void Limit(int resource, ulong most)
    {
        var limit = new ResourceLimit { Soft = most, Hard = most };
        if (SetLimit(resource, ref limit) != 0)
            throw new InvalidOperationException(
                $"setrlimit({resource}, {most}) failed with error {Marshal.GetLastSystemError()}.");
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, ref ResourceLimit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
