using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Worker;

/// <summary>
/// Takes rights from this process, all its threads included, before it has read a byte of a candidate. Nothing gives them back.
/// Linux only; elsewhere the host asks for nothing.
/// </summary>
internal static unsafe partial class SelfConfinement
{
    private const int SetDumpable = 4;
    private const int SetNoNewPrivileges = 38;
    private const int SeccompOnX64 = 317;
    private const int SeccompOnArm64 = 277;
    private const int SetFilter = 1;
    private const int AllThreads = 1;
    private const int InstructionBytes = 8;
    private const int OperandOffset = 4;

    /// <exception cref="InvalidOperationException">The kernel refuses; the process must not run a candidate.</exception>
    public static void Apply(Confinement confinement)
    {
        if (confinement.IsNone)
            return;
        // No program that is started can have more rights than this one; the kernel asks for it before it takes a filter.
        Check(Control(SetNoNewPrivileges, 1, 0, 0, 0), "prctl(PR_SET_NO_NEW_PRIVS)");
        if (confinement.UserId > 0)
        {
            Become(confinement.UserId);
            // When the user changes, the kernel forgets the host, and closes the process's own folder in /proc to it.
            CurrentProcess.TieToHost();
            Check(Control(SetDumpable, 1, 0, 0, 0), "prctl(PR_SET_DUMPABLE)");
        }

        if (!confinement.Filter.IsEmpty)
            LayFilter(confinement.Filter.Span);
    }

    // The C library changes all threads.
    private static void Become(int user)
    {
        Check(SetGroups(0, null), "setgroups");
        Check(SetGroup(user, user, user), "setresgid");
        Check(SetUser(user, user, user), "setresuid");
    }

    private static void LayFilter(ReadOnlySpan<byte> filter)
    {
        var program = filter.ToArray();
        for (var at = OperandOffset; at < program.Length; at += InstructionBytes)
        {
            var operand = program.AsSpan(at, sizeof(uint));
            if (BinaryPrimitives.ReadUInt32LittleEndian(operand) == FilterPlaceholder.OwnProcess)
                BinaryPrimitives.WriteInt32LittleEndian(operand, Environment.ProcessId);
        }

        var number = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? SeccompOnArm64 : SeccompOnX64;
        fixed (byte* instructions = program)
        {
            var header = new FilterProgram { Length = (ushort)(program.Length / InstructionBytes), Instructions = instructions };
            Check((int)Call(number, SetFilter, AllThreads, &header), "seccomp");
        }
    }

    private static void Check(int result, string call)
    {
        if (result != 0)
            throw new InvalidOperationException($"{call} failed with error {Marshal.GetLastSystemError()}.");
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint a, nuint b, nuint c, nuint d);

    [LibraryImport("libc", EntryPoint = "setgroups")]
    private static partial int SetGroups(nuint count, int* groups);

    [LibraryImport("libc", EntryPoint = "setresgid")]
    private static partial int SetGroup(int real, int effective, int saved);

    [LibraryImport("libc", EntryPoint = "setresuid")]
    private static partial int SetUser(int real, int effective, int saved);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Call(nint number, nint operation, nint flags, FilterProgram* program);

    private struct FilterProgram
    {
        public ushort Length;
        public byte* Instructions;
    }
}
