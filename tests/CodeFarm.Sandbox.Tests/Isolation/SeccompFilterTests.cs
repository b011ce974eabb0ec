using System.Runtime.InteropServices;
using CodeFarm.Sandbox.Isolation.Seccomp;
using CodeFarm.Sandbox.Protocol;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Sandbox.Tests.Isolation;

public sealed class SeccompFilterTests
{
    private const uint NotPermitted = 0x00050001;
    private const uint ReadOnlyFiles = 0x0005001e;

    public static TheoryData<Architecture> Architectures => [Architecture.X64, Architecture.Arm64];

    [Theory]
    [MemberData(nameof(Architectures))]
    public void No_call_has_two_rules_at_one_stage(Architecture architecture)
    {
        var work = SystemCallTable.Harmless.Concat(SystemCallTable.Deadly).Concat(Checked);
        var launch = SystemCallTable.Harmless.Concat(SystemCallTable.Deadly).Concat(SystemCallTable.Launching);

        foreach (var numbers in new[] { Numbers(work, architecture), Numbers(launch, architecture) })
            Assert.Equal(numbers.Length, numbers.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Architectures))]
    public void What_ordinary_code_does_to_itself_is_allowed(Architecture architecture) =>
        Assert.All(Numbers(SystemCallTable.Harmless, architecture), number => Assert.Equal(SeccompFilter.Allow, Ask(architecture, FilterStage.Work, number)));

    [Theory]
    [MemberData(nameof(Architectures))]
    public void What_only_an_attack_does_ends_the_process(Architecture architecture)
    {
        foreach (var number in Numbers(SystemCallTable.Deadly, architecture))
        {
            Assert.Equal(SeccompFilter.KillProcess, Ask(architecture, FilterStage.Work, number));
            Assert.Equal(SeccompFilter.KillProcess, Ask(architecture, FilterStage.Launch, number));
        }
    }

    [Theory]
    [MemberData(nameof(Architectures))]
    public void A_call_that_stands_nowhere_is_refused(Architecture architecture)
    {
        var known = Numbers(SystemCallTable.Harmless.Concat(SystemCallTable.Deadly).Concat(Checked), architecture).ToHashSet();

        Prop.ForAll(Gen.Choose(0, 1000).ToArbitrary(), number =>
            known.Contains((uint)number) || Ask(architecture, FilterStage.Work, (uint)number) == NotPermitted).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Architectures))]
    public void A_worker_may_do_nothing_that_was_forbidden_before_its_start(Architecture architecture) =>
        Prop.ForAll(Gen.Choose(0, 600).ToArbitrary(), Gen.Choose(0, int.MaxValue).ArrayOf(6).ToArbitrary(), (number, values) =>
        {
            var arguments = values.Select(static value => (ulong)value).ToArray();
            return Ask(architecture, FilterStage.Work, (uint)number, arguments) != SeccompFilter.Allow
                || Ask(architecture, FilterStage.Launch, (uint)number, arguments) == SeccompFilter.Allow;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Architectures))]
    public void Threads_can_be_made_and_processes_and_namespaces_cannot(Architecture architecture)
    {
        // What the C library asks for a thread, for fork, and with a user namespace.
        Assert.Equal(SeccompFilter.Allow, Ask(architecture, SystemCallTable.Clone, 0x3d0f00));
        Assert.Equal(NotPermitted, Ask(architecture, SystemCallTable.Clone, 0x1200011));
        Assert.Equal(SeccompFilter.KillProcess, Ask(architecture, SystemCallTable.Clone, 0x10000011));
    }

    [Theory]
    [InlineData(0UL, SeccompFilter.Allow)]
    [InlineData(0x80000UL, SeccompFilter.Allow)]
    [InlineData(0x1UL, ReadOnlyFiles)]
    [InlineData(0x2UL, SeccompFilter.Allow)]
    [InlineData(0x410002UL, ReadOnlyFiles)]
    [InlineData(0x40UL, ReadOnlyFiles)]
    [InlineData(0x80241UL, ReadOnlyFiles)]
    public void Files_are_not_made_and_not_opened_to_be_written_only(ulong flags, uint verdict)
    {
        Assert.Equal(verdict, Ask(Architecture.X64, SystemCallTable.OpenAt, 0, 0, flags));
        Assert.Equal(verdict, Ask(Architecture.Arm64, SystemCallTable.OpenAt, 0, 0, flags));
        Assert.Equal(verdict, Ask(Architecture.X64, SystemCallTable.Open, 0, flags));
    }

    [Theory]
    [MemberData(nameof(Architectures))]
    public void Signals_reach_the_process_itself_and_no_other(Architecture architecture)
    {
        Assert.Equal(SeccompFilter.Allow, Ask(architecture, SystemCallTable.Kill, FilterPlaceholder.OwnProcess));
        Assert.Equal(NotPermitted, Ask(architecture, SystemCallTable.Kill, 1));
        Assert.Equal(NotPermitted, Ask(architecture, SystemCallTable.Kill, ulong.MaxValue));
        Assert.Equal(NotPermitted, Ask(architecture, SystemCallTable.KillThread, 1));
    }

    [Theory]
    [MemberData(nameof(Architectures))]
    public void Limits_can_be_read_and_not_raised(Architecture architecture)
    {
        Assert.Equal(SeccompFilter.Allow, Ask(architecture, SystemCallTable.Limits, 0, 7, 0));
        Assert.Equal(NotPermitted, Ask(architecture, SystemCallTable.Limits, 0, 7, 1));
        Assert.Equal(NotPermitted, Ask(architecture, SystemCallTable.Limits, 0, 7, 1UL << 40));
    }

    [Theory]
    [InlineData(Architecture.X64, 0x40000003u)]
    [InlineData(Architecture.Arm64, 0x40000028u)]
    public void Calls_of_another_architecture_end_the_process(Architecture architecture, uint foreign)
    {
        var program = SeccompFilter.Build(architecture, FilterStage.Work).Instructions;

        Assert.Equal(SeccompFilter.KillProcess, BpfMachine.Run(program, 0, foreign));
        Assert.Equal(SeccompFilter.KillProcess, Ask(Architecture.X64, FilterStage.Work, 0x40000000));
    }

    [Fact]
    public void A_filter_fits_into_what_the_kernel_takes() =>
        Assert.InRange(SeccompFilter.Build(Architecture.X64, FilterStage.Launch).Instructions.Count, 1, 4096);

    private static SystemCall[] Checked =>
    [
        SystemCallTable.Clone, SystemCallTable.Clone3, SystemCallTable.Open, SystemCallTable.OpenAt, SystemCallTable.OpenAt2,
        SystemCallTable.ProcessControl, SystemCallTable.Limits, SystemCallTable.DeviceControl, SystemCallTable.DescriptorControl,
        SystemCallTable.Affinity, SystemCallTable.Kill, SystemCallTable.KillThread,
    ];

    private static uint[] Numbers(IEnumerable<SystemCall> calls, Architecture architecture) =>
        [.. calls.Select(call => call.Number(architecture)).Where(static number => number >= 0).Select(static number => (uint)number)];

    private static uint Ask(Architecture architecture, SystemCall call, params ulong[] arguments) =>
        Ask(architecture, FilterStage.Work, (uint)call.Number(architecture), arguments);

    private static uint Ask(Architecture architecture, FilterStage stage, uint number, params ulong[] arguments) => BpfMachine.Run(
        SeccompFilter.Build(architecture, stage).Instructions, number, architecture == Architecture.Arm64 ? 0xc00000b7 : 0xc000003e, arguments);
}
