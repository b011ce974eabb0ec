using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Library;

/// <summary>
/// What the farm has learned from the functions it grew: the programs of those that went live, and the components that were found
/// in them. A farm has one.
/// </summary>
[Alias("farm.library")]
public interface ILibraryGrain : IGrainWithStringKey
{
    /// <summary>Keeps a program whose function went live; it is written when this returns. Idempotent by the task.</summary>
    [Alias("record")]
    Task RecordAsync(SolvedProgram program);

    /// <summary>The current version for those who know another one; null where they know this one.</summary>
    [Alias("other")]
    [ReadOnly]
    Task<LibrarySnapshot?> GetOtherAsync(int knownVersion);

    /// <summary>What was learned, when and from what.</summary>
    [Alias("info")]
    [ReadOnly]
    Task<LibraryInfo> GetInfoAsync();

    /// <summary>Makes the components of an earlier version the current ones, as a version of its own; nothing is lost.</summary>
    /// <param name="version">The version; 0 for no components.</param>
    /// <exception cref="FarmException">There is no such version.</exception>
    [Alias("roll-back")]
    Task<LibraryInfo> RollBackAsync(int version);
}
