using System.Runtime.InteropServices;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// What the process forbids itself before it loads a candidate. The managed heap is bounded by the runtime already
/// (its setting comes from the host); these limits catch native memory, files and crash dumps. Linux only.
/// </summary>
internal static partial class ProcessLimits
{
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;

    public static void Apply(long maxDataBytes)
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
    }

    private static void Limit(int resource, ulong bytes)
    {
        var limit = new ResourceLimit { Soft = bytes, Hard = bytes };
        if (SetLimit(resource, ref limit) != 0)
            throw new InvalidOperationException(
                $"setrlimit({resource}, {bytes}) failed with error {Marshal.GetLastSystemError()}.");
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
