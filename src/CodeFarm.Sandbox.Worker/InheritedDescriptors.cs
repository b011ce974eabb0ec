using System.Runtime.InteropServices;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// Files that the host had open for its children, or that its own parent has left it: a candidate could read and write them,
/// whatever is closed to it otherwise. Linux only.
/// </summary>
internal static partial class InheritedDescriptors
{
    private const int First = 3;
    private const int Searched = 1024;
    private const int GetFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>
    /// Closes all but the standard handles. Called first of all: whatever the runtime has opened by then closes itself when
    /// another program is started, and what was inherited does not, for it has survived just that.
    /// </summary>
    public static void Close()
    {
        if (!OperatingSystem.IsLinux())
            return;
        for (var descriptor = First; descriptor < Searched; descriptor++)
        {
            var flags = Control(descriptor, GetFlags, 0);
            if (flags >= 0 && (flags & CloseOnExec) == 0)
                _ = CloseOne(descriptor);
        }

        // The runtime takes the lowest free numbers: its own are not here.
        _ = CloseAll(Searched, uint.MaxValue, 0);
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int CloseOne(int descriptor);

    [LibraryImport("libc", EntryPoint = "close_range")]
    private static partial int CloseAll(uint first, uint last, int flags);
}
