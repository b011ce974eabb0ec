using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Processors;

/// <summary>How long processes have run on processors.</summary>
internal static partial class ProcessorTime
{
    /// <summary>Of a process and all that descend from it, as long as they live.</summary>
    /// <returns>Null where the kernel does not tell.</returns>
    public static TimeSpan? Of(int process)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        TimeSpan? sum = null;
        foreach (var id in ProcessFamily.Of(process))
        {
            // A clock of a process may be read by everyone, and read without a file (clock_getcpuclockid(3)).
            if (FindClock(id, out var clock) == 0 && ReadClock(clock, out var time) == 0)
                sum = (sum ?? TimeSpan.Zero) + TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000);
        }

        return sum;
    }

    [LibraryImport("libc", EntryPoint = "clock_getcpuclockid")]
    private static partial int FindClock(int process, out int clock);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ReadClock(int clock, out Time time);

    // struct timespec of 64-bit systems.
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
