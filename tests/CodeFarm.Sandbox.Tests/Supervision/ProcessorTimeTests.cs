using CodeFarm.Sandbox.Processors;

namespace CodeFarm.Sandbox.Tests.Supervision;

public sealed class ProcessorTimeTests
{
    // PID_MAX_LIMIT of Linux.
    private const int BeyondAllProcesses = 1 << 22;

    [Fact]
    public void The_time_of_a_process_that_computes_grows()
    {
        // Elsewhere it is not told.
        if (!OperatingSystem.IsLinux())
            return;
        var before = ProcessorTime.Of(Environment.ProcessId);

        // Ends only if it grows.
        while (ProcessorTime.Of(Environment.ProcessId) - before < TimeSpan.FromMilliseconds(5))
        {
        }

        Assert.True(before > TimeSpan.Zero);
    }

    [Fact]
    public void A_process_that_does_not_exist_has_none() => Assert.Null(ProcessorTime.Of(BeyondAllProcesses));
}
