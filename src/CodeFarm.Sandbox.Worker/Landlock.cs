using System.Runtime.InteropServices;
using System.Text;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// Lets the calling thread, and every program that it starts, open nothing but what is listed, read-only; no port either where
/// the kernel can forbid that. See landlock(7); the numbers are the same on every architecture.
/// </summary>
internal sealed unsafe partial class Landlock
{
    private const int CreateRuleset = 444;
    private const int AddRule = 445;
    private const int RestrictSelf = 446;
    private const int AskVersion = 1;
    private const int PathBeneath = 1;
    private const int PathOnly = 0x200000;
    private const int SetNoNewPrivileges = 38;

    // LANDLOCK_ACCESS_FS_*: the first version knows 13; later ones add linking across folders, cutting and device control.
    private const ulong FirstRights = (1 << 13) - 1;
    private const ulong LinkRight = 1 << 13;
    private const ulong CutRight = 1 << 14;
    private const ulong DeviceRight = 1 << 15;
    private const ulong Execute = 1 << 0;
    private const ulong WriteFile = 1 << 1;
    private const ulong ReadFile = 1 << 2;
    private const ulong ReadFolder = 1 << 3;
    private const ulong Ports = 0b11;
    private const ulong SocketsAndSignals = 0b11;

    private readonly int _version;
    private readonly nint _ruleset;

    /// <exception cref="InvalidOperationException">The kernel has no Landlock.</exception>
    public Landlock()
    {
        _version = (int)Call(CreateRuleset, null, 0, AskVersion);
        if (_version < 1)
            throw new InvalidOperationException($"The kernel has no Landlock: error {Marshal.GetLastSystemError()}.");
        var handled = new Handled
        {
            Files = FirstRights | (_version >= 2 ? LinkRight : 0) | (_version >= 3 ? CutRight : 0) | (_version >= 5 ? DeviceRight : 0),
            Network = _version >= 4 ? Ports : 0,
            Scoped = _version >= 6 ? SocketsAndSignals : 0,
        };
        // A kernel takes what it knows: the first versions have one member, the fourth two, the sixth three.
        var size = (_version >= 6 ? 3 : _version >= 4 ? 2 : 1) * sizeof(ulong);
        _ruleset = Call(CreateRuleset, &handled, (nuint)size, 0);
        if (_ruleset < 0)
            throw new InvalidOperationException($"landlock_create_ruleset failed with error {Marshal.GetLastSystemError()}.");
    }

    /// <summary>Lets a file, or everything in a folder, be read and run. A path that is not there is left out.</summary>
    public void AllowReading(string path) =>
        Allow(path, File.Exists(path) ? ReadFile | Execute : ReadFile | ReadFolder | Execute);

    /// <summary>Lets a file, or the files that are in a folder, be read and written.</summary>
    public void AllowWriting(string path) => Allow(path, ReadFile | WriteFile);

    /// <summary>From here on it holds.</summary>
    public void Enforce()
    {
        _ = Control(SetNoNewPrivileges, 1, 0, 0, 0);
        if (CallRestrict(RestrictSelf, _ruleset, 0) != 0)
            throw new InvalidOperationException($"landlock_restrict_self failed with error {Marshal.GetLastSystemError()}.");
    }

    private void Allow(string path, ulong rights)
    {
        var bytes = Encoding.UTF8.GetBytes(path + '\0');
        int descriptor;
        fixed (byte* name = bytes)
            descriptor = OpenFile(name, PathOnly);
        if (descriptor < 0)
            return;
        // It stays open: files of /proc are what they were only as long as somebody holds them.
        var rule = new Rule { Rights = rights, Folder = descriptor };
        if (CallRule(AddRule, _ruleset, PathBeneath, &rule, 0) != 0)
            throw new InvalidOperationException($"landlock_add_rule({path}) failed with error {Marshal.GetLastSystemError()}.");
    }

    [LibraryImport("libc", EntryPoint = "open")]
    private static partial int OpenFile(byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint a, nuint b, nuint c, nuint d);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Call(nint number, Handled* handled, nuint size, nint flags);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint CallRule(nint number, nint ruleset, nint kind, Rule* rule, nint flags);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint CallRestrict(nint number, nint ruleset, nint flags);

    private struct Handled
    {
        public ulong Files;
        public ulong Network;
        public ulong Scoped;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Rule
    {
        public ulong Rights;
        public int Folder;
    }
}
