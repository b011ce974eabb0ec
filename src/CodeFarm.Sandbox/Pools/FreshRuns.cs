using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <summary>Runs each job in a worker that has run nothing before and runs nothing after.</summary>
/// <param name="spares">The workers.</param>
/// <param name="slots">Bounds how many run at a time.</param>
/// <param name="areSuspect">Whether all jobs are of functions that have killed lately.</param>
internal sealed class FreshRuns(SparePool spares, JobSlots slots, bool areSuspect)
{
    private const int MaxAttempts = 3;

    /// <inheritdoc cref="ISandbox.RunAsync"/>
    public async Task<SandboxReport> RunAsync(SandboxJob job, AssemblyKey key, TimeSpan budget, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            await slots.EnterAsync(cancellationToken);
            WorkerChannel? channel = null;
            try
            {
                channel = await spares.TakeAsync(areSuspect);
                cancellationToken.ThrowIfCancellationRequested();
                if (await channel.WaitAsync(channel.Send(job, key, isCollectible: false, budget), cancellationToken) is { } report)
                    return report;
            }
            finally
            {
                _ = LeaveAsync(channel);
            }
        }

        throw new SandboxUnavailableException(
            "Workers end before they can be used: something else kills processes of this user, for instance for want of memory.");
    }

    // The report does not wait until the process is gone, but the next process does.
    private async Task LeaveAsync(WorkerChannel? channel)
    {
        if (channel is not null)
            await channel.DisposeAsync();
        slots.Leave();
    }
}
