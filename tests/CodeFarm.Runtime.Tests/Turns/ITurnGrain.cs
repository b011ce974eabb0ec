using Orleans.Concurrency;

namespace CodeFarm.Runtime.Tests.Turns;

/// <summary>Watches how its own code is run.</summary>
public interface ITurnGrain : IGrainWithStringKey
{
    /// <summary>
    /// Adds to a number as unguarded code does, with an await of the given kind between any two steps; every step must
    /// run alone. Interleaves, so that many calls are at their awaits together.
    /// </summary>
    [AlwaysInterleave]
    Task AddAsync(int times, AwaitKind kind);

    Task<int> TotalAsync();

    Task<bool> OverlappedAsync();

    /// <summary>Whether the code after the await runs on the scheduler on which it began.</summary>
    Task<bool> ComesBackAsync(AwaitKind kind);

    /// <summary>Whether code that the grain sent to the thread pool runs elsewhere.</summary>
    Task<bool> LeavesInTaskRunAsync();

    Task<bool> HasSynchronizationContextAsync();

    /// <summary>Whether the turn runs on the thread pool's scheduler.</summary>
    Task<bool> IsOnDefaultSchedulerAsync();
}
