using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Processors;

/// <summary>
/// How long the scheduler lets a thread run at a stretch where others wait. A thread with a short slice gets no more of a processor
/// than another, but gets it sooner: at once where the one that has it asked for a longer slice (EEVDF, Stoica and Abdel-Wahab 1995;
/// Linux from 6.12). Otherwise it may wait for the next tick of the clock, 4 ms on usual kernels. Everyone may set it for his own threads.
/// </summary>
internal static partial class SchedulingSlice
{
    /// <summary>The least that the kernel takes, in nanoseconds: for threads that answer.</summary>
    public const ulong Short = 100_000;

    /// <summary>The kernel's own choice: for threads that compute.</summary>
    public const ulong Usual = 0;

    private const ulong KeepPolicy = 0x08;
    private const int OfThread = 0;

    // sched_setattr, for which few C libraries have a function.
    private static readonly nint? SystemCall = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => 314,
        Architecture.Arm64 => 274,
        _ => null,
    };

    /// <summary>Of every thread that this process has, and of those that they will start.</summary>
    public static void SetOfThisProcess(ulong nanoseconds)
    {
        foreach (var thread in ProcessFamily.ThreadsOf(Environment.ProcessId))
            Set(thread, nanoseconds);
    }

    /// <summary>Does nothing where the kernel has no such slices, or the thread has ended.</summary>
    /// <param name="thread">0 for the one that calls.</param>
    /// <param name="nanoseconds"><see cref="Short"/> or <see cref="Usual"/>.</param>
    public static void Set(int thread, ulong nanoseconds)
    {
        if (!OperatingSystem.IsLinux() || SystemCall is not { } call)
            return;
        // The niceness stands in the same record, and is to stay as it is.
        var attributes = new Attributes
        {
            Size = (uint)Marshal.SizeOf<Attributes>(),
            Flags = KeepPolicy,
            Nice = GetPriority(OfThread, thread),
            Runtime = nanoseconds,
        };
        _ = Call(call, thread, ref attributes, 0);
    }

    [LibraryImport("libc", EntryPoint = "getpriority")]
    private static partial int GetPriority(int which, int who);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Call(nint number, nint thread, ref Attributes attributes, nint flags);

    // struct sched_attr, its first version.
    private struct Attributes
    {
        public uint Size;
        public uint Policy;
        public ulong Flags;
        public int Nice;
        public uint Priority;
        public ulong Runtime;
        public ulong Deadline;
        public ulong Period;
    }
}
