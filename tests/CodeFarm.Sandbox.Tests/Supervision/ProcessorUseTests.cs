using CodeFarm.Sandbox.Processors;

namespace CodeFarm.Sandbox.Tests.Supervision;

public sealed class ProcessorUseTests
{
    // PID_MAX_LIMIT of Linux.
    private const int BeyondAllProcesses = 1 << 22;

    [Fact]
    public void Threads_that_compete_for_one_processor_compute_and_wait()
    {
        // Elsewhere it is not told.
        if (ProcessorUse.Of(Environment.ProcessId) is not { } before)
            return;
        var isOver = false;
        var threads = new[] { new Thread(Compute), new Thread(Compute) };
        foreach (var thread in threads)
            thread.Start();

        // Ends only if both grow.
        ProcessorUse now;
        do
            now = ProcessorUse.Of(Environment.ProcessId)!;
        while (now.LongestWaitSince(before) < TimeSpan.FromMilliseconds(5) || now.Computed - before.Computed < TimeSpan.FromMilliseconds(5));

        Volatile.Write(ref isOver, true);
        foreach (var thread in threads)
            thread.Join();

        void Compute()
        {
            ProcessorSet.ForSuspects.Confine(0);
            while (!Volatile.Read(ref isOver))
            {
            }
        }
    }

    [Fact]
    public void A_process_that_does_not_exist_has_none() => Assert.Null(ProcessorUse.Of(BeyondAllProcesses));
}
