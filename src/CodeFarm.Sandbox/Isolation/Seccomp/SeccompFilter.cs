using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Isolation.Seccomp;

/// <summary>
/// Builds the filter that the kernel holds every call of a worker against: what is not listed is refused. See seccomp(2); the
/// layout of <c>struct seccomp_data</c> is number, architecture, instruction pointer and six arguments of 64 bits.
/// </summary>
internal static class SeccompFilter
{
    public const uint Allow = 0x7fff0000;
    public const uint KillProcess = 0x80000000;

    private const uint Refuse = 0x00050000;
    private const uint NotPermitted = Refuse | 1;
    private const uint NoTerminal = Refuse | 25;
    private const uint ReadOnlyFiles = Refuse | 30;
    private const uint NotImplemented = Refuse | 38;
    private const uint NumberOffset = 0;
    private const uint ArchitectureOffset = 4;
    private const uint X64Architecture = 0xc000003e;
    private const uint Arm64Architecture = 0xc00000b7;
    // The 32-bit pointers' way into an x86-64 kernel: the same calls by other numbers.
    private const uint X32Bit = 0x40000000;
    private const uint ThreadFlag = 0x00010000;
    private const uint NamespaceFlags = 0x7e020080;
    // O_WRONLY, O_CREAT, O_TRUNC, O_APPEND and O_TMPFILE. Not O_RDWR: the C library opens the names of threads so, by which the
    // worker tells its own from a candidate's; no file that could be changed is there, and none can grow.
    private const uint WritingFlags = 0x1 | 0x40 | 0x200 | 0x400 | 0x400000;

    // PR_SET_NAME, PR_GET_NAME, PR_SET_VMA: names of threads and of memory.
    private static readonly uint[] ControlOptions = [15, 16, 0x53564d41];

    // F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC: no locks, leases or signals.
    private static readonly uint[] DescriptorCommands = [0, 1, 2, 3, 4, 1030];

    /// <summary>Whether there is a filter for this machine.</summary>
    public static bool Knows(Architecture architecture) => architecture is Architecture.X64 or Architecture.Arm64;

    /// <exception cref="ArgumentOutOfRangeException">There is no filter for this machine.</exception>
    public static BpfProgram Build(Architecture architecture, FilterStage stage)
    {
        if (!Knows(architecture))
            throw new ArgumentOutOfRangeException(nameof(architecture), architecture, null);
        var program = new BpfProgram();
        program.Load(ArchitectureOffset);
        program.IfNotEqual(
            architecture == Architecture.Arm64 ? Arm64Architecture : X64Architecture, () => program.Return(KillProcess));
        program.Load(NumberOffset);
        if (architecture == Architecture.X64)
            program.IfAtLeast(X32Bit, () => program.Return(KillProcess));
        var rules = new Rules(program, architecture);
        // The kernel keeps the verdict of calls without conditions, so their order matters little.
        rules.Add(SystemCallTable.Harmless, () => program.Return(Allow));
        AddThreads(rules, program);
        rules.Add(SystemCallTable.OpenAt2, () => program.Return(NotImplemented));
        rules.Add(SystemCallTable.DeviceControl, () => program.Return(NoTerminal));
        if (stage == FilterStage.Launch)
            rules.Add(SystemCallTable.Launching, () => program.Return(Allow));
        else
            AddWork(rules, program);
        rules.Add(SystemCallTable.Deadly, () => program.Return(KillProcess));
        program.Return(NotPermitted);
        return program;
    }

    private static void AddThreads(Rules rules, BpfProgram program)
    {
        rules.Add(SystemCallTable.Clone, () =>
        {
            program.Load(Argument(0));
            program.And(NamespaceFlags);
            program.IfNotEqual(0, () => program.Return(KillProcess));
            program.Load(Argument(0));
            program.And(ThreadFlag);
            program.IfEqual(ThreadFlag, () => program.Return(Allow));
            program.Return(NotPermitted);
        });
        // Its flags lie in memory, where no filter can look; the C library then takes the older call.
        rules.Add(SystemCallTable.Clone3, () => program.Return(NotImplemented));
    }

    private static void AddWork(Rules rules, BpfProgram program)
    {
        rules.Add(SystemCallTable.Open, () => AllowReading(program, 1));
        rules.Add(SystemCallTable.OpenAt, () => AllowReading(program, 2));
        rules.Add(SystemCallTable.ProcessControl, () => AllowValues(program, 0, ControlOptions));
        rules.Add(SystemCallTable.DescriptorControl, () => AllowValues(program, 1, DescriptorCommands));
        // A process may look at its limits, not change them.
        rules.Add(SystemCallTable.Limits, () =>
        {
            program.Load(Argument(2));
            program.IfNotEqual(0, () => program.Return(NotPermitted));
            program.Load(Argument(2) + 4);
            program.IfNotEqual(0, () => program.Return(NotPermitted));
            program.Return(Allow);
        });
        // Every new thread of the runtime sets its own processors; those of other processes are not its business.
        rules.Add(SystemCallTable.Affinity, () => AllowValues(program, 0, [0]));
        rules.Add(SystemCallTable.Kill, () => AllowValues(program, 0, [FilterPlaceholder.OwnProcess]));
        rules.Add(SystemCallTable.KillThread, () => AllowValues(program, 0, [FilterPlaceholder.OwnProcess]));
    }

    private static void AllowReading(BpfProgram program, int argument)
    {
        program.Load(Argument(argument));
        program.And(WritingFlags);
        program.IfEqual(0, () => program.Return(Allow));
        program.Return(ReadOnlyFiles);
    }

    private static void AllowValues(BpfProgram program, int argument, uint[] values)
    {
        program.Load(Argument(argument));
        foreach (var value in values)
            program.IfEqual(value, () => program.Return(Allow));
        program.Return(NotPermitted);
    }

    /// <summary>Of the lower half; where only it is compared, the kernel takes the argument as a number of 32 bits.</summary>
    private static uint Argument(int index) => (uint)(16 + (8 * index));

    private sealed class Rules(BpfProgram program, Architecture architecture)
    {
        public void Add(SystemCall[] calls, Action verdict)
        {
            foreach (var call in calls)
                Add(call, verdict);
        }

        public void Add(SystemCall call, Action verdict)
        {
            if (call.Number(architecture) is var number and >= 0)
                program.IfEqual((uint)number, verdict);
        }
    }
}
