using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CodeFarm.Sandbox.Resources;

/// <summary>
/// Opens names one in the other (openat(2) with O_NOFOLLOW), which no change of the folders meanwhile can lead out of the first one.
/// What is opened is looked at before, since opening a device may do something, and after, since it may be another by then. Linux.
/// </summary>
internal static partial class FolderWalk
{
    private const int ReadOnly = 0;
    private const int NoTerminal = 0x100;
    private const int NoWait = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int PathOnly = 0x200000;
    private const int EmptyPath = 0x1000;
    private const int NoFollowStatus = 0x100;
    private const uint BasicStatus = 0x7ff;
    private const int NoEntry = 2;
    private const int NotFolder = 20;
    private const int TypeMask = 0xf000;
    private const int FolderType = 0x4000;
    private const int FileType = 0x8000;
    private const int CurrentFolder = -100;

    // These two differ between processors.
    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64;
    private static readonly int OnlyFolder = IsArm ? 0x4000 : 0x10000;
    private static readonly int NoFollow = IsArm ? 0x8000 : 0x20000;

    /// <param name="root">A full path; it may be a link, which its operator has granted.</param>
    /// <param name="names">Below it: no empty ones, none with a slash, no <c>.</c> and <c>..</c>.</param>
    /// <param name="isFolder">Whether a folder is wanted, else a file.</param>
    public static (SafeFileHandle? Opened, OpenStatus Status) Open(string root, IReadOnlyList<string> names, bool isFolder)
    {
        var current = OpenAt(CurrentFolder, root, PathOnly | OnlyFolder | CloseOnExec);
        if (current.IsInvalid || Status(current, "", EmptyPath) is not { Type: FolderType } first)
        {
            current.Dispose();
            return (null, OpenStatus.NoRoot);
        }

        for (var i = 0; i < names.Count; i++)
        {
            var wanted = i < names.Count - 1 || isFolder ? FolderType : FileType;
            using var parent = current;
            (current, var status) = Step(parent, names[i], wanted, first.Device);
            // Below a file there is nothing.
            if (status != OpenStatus.Opened)
                return (null, status == OpenStatus.OtherKind && i < names.Count - 1 ? OpenStatus.Missing : status);
        }

        if (names.Count > 0 || isFolder)
            return (current, OpenStatus.Opened);
        current.Dispose();
        return (null, OpenStatus.OtherKind);
    }

    private static (SafeFileHandle Opened, OpenStatus Status) Step(SafeFileHandle parent, string name, int wanted, long device)
    {
        var none = new SafeFileHandle();
        if (Status(parent, name, NoFollowStatus) is not { } before)
            return (none, Marshal.GetLastPInvokeError() is NoEntry or NotFolder ? OpenStatus.Missing : OpenStatus.Refused);
        if (before.Type is not (FolderType or FileType) || before.Device != device)
            return (none, OpenStatus.Refused);
        if (before.Type != wanted)
            return (none, OpenStatus.OtherKind);
        var flags = wanted == FolderType ? PathOnly | OnlyFolder : ReadOnly | NoWait | NoTerminal;
        var opened = OpenAt((int)parent.DangerousGetHandle(), name, flags | NoFollow | CloseOnExec);
        if (!opened.IsInvalid && Status(opened, "", EmptyPath) is { } after && after.Type == wanted && after.Device == device)
            return (opened, OpenStatus.Opened);
        opened.Dispose();
        return (none, OpenStatus.Refused);
    }

    private static SafeFileHandle OpenAt(int folder, string name, int flags) => new(Open(folder, Zeroed(name), flags, 0), ownsHandle: true);

    // struct statx is the same on every processor.
    private static (int Type, long Device)? Status(SafeFileHandle folder, string name, int flags)
    {
        Span<byte> status = stackalloc byte[256];
        if (Statx((int)folder.DangerousGetHandle(), Zeroed(name), flags, BasicStatus, status) != 0)
            return null;
        var mode = BitConverter.ToUInt16(status[28..]);
        return (mode & TypeMask, BitConverter.ToInt64(status[136..]));
    }

    private static byte[] Zeroed(string name) => Encoding.UTF8.GetBytes(name + "\0");

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial int Open(int folder, byte[] name, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int Statx(int folder, byte[] name, int flags, uint mask, Span<byte> status);
}
