using System.Runtime.InteropServices;

namespace CodeFarm.Sandbox.Worker;

/// <summary>What the process does to itself through the C library. Linux only, except <see cref="Exit"/>.</summary>
internal static unsafe partial class CurrentProcess
{
    private const int SetParentDeathSignal = 1;
    private const int Kill = 9;
    private const int CurrentDirectory = -100;
    private const int OfTheDescriptor = 0x1000;
    private const int PathOnlyAndCloseOnExec = 0x280000;
    private const uint LinkCount = 4;
    private const int LinkCountOffset = 16;

    // The folder of this process's threads; less than zero before it is held.
    private static int _threads = -1;

    /// <summary>Ends the process at once: no finalizer or exit handler of a candidate runs.</summary>
    public static void Exit(int code)
    {
        if (OperatingSystem.IsLinux())
            ExitNow(code);
        Environment.Exit(code);
    }

    /// <summary>Dies with the thread that has started it, and can be killed with its children by one signal.</summary>
    public static void TieToHost()
    {
        _ = Control(SetParentDeathSignal, Kill, 0, 0, 0);
        _ = SetGroup(0, 0);
    }

    /// <summary>
    /// Keeps the kernel from forgetting this process's folder in /proc, which it would make anew when asked: rules on files hold
    /// for the old one.
    /// </summary>
    public static void HoldFolder()
    {
        if (!OperatingSystem.IsLinux())
            return;
        fixed (byte* path = "/proc/self/task\0"u8)
            _threads = OpenFile(path, PathOnlyAndCloseOnExec);
    }

    /// <summary>The threads of this process, native ones included; 0 where that cannot be found out.</summary>
    public static int CountThreads()
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        // A folder has a link for itself, one for its name, and one for each folder in it, here a thread.
        var status = stackalloc byte[256];
        fixed (byte* path = "/proc/self/task\0"u8, nothing = "\0"u8)
        {
            // Asked after every call: to find the folder by its name takes longer than many of them.
            var failed = _threads >= 0
                ? Statistics(_threads, nothing, OfTheDescriptor, LinkCount, status)
                : Statistics(CurrentDirectory, path, 0, LinkCount, status);
            return failed == 0 ? *(int*)(status + LinkCountOffset) - 2 : 0;
        }
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitNow(int code);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint a, nuint b, nuint c, nuint d);

    [LibraryImport("libc", EntryPoint = "setpgid")]
    private static partial int SetGroup(int process, int group);

    [LibraryImport("libc", EntryPoint = "open")]
    private static partial int OpenFile(byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int Statistics(int folder, byte* path, int flags, uint mask, byte* status);
}
