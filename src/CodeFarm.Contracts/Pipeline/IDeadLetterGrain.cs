using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Pipeline;

/// <summary>The events that agents have given up. One grain, key <see cref="FarmNames.Farm"/>.</summary>
[Alias("farm.dead-letters")]
public interface IDeadLetterGrain : IGrainWithStringKey
{
    /// <summary>Adds one; it is written when this returns. Idempotent.</summary>
    [Alias("add")]
    Task AddAsync(DeadLetter letter);

    /// <summary>All that were not replayed, oldest first.</summary>
    [Alias("list")]
    [ReadOnly]
    Task<ImmutableArray<DeadLetter>> ListAsync();

    /// <summary>Has the agent handle the event once more and opens its task again; the letter is gone.</summary>
    /// <exception cref="FarmException">There is no such letter: dead-letter.not-found.</exception>
    [Alias("replay")]
    Task<DeadLetter> ReplayAsync(string id);
}
