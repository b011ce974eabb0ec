using CodeFarm.Contracts.Pipeline;
using Orleans;

namespace CodeFarm.Contracts.Functions;

/// <summary>[refused]: a changed policy refuses a version that an earlier one had admitted. Calls of it fail until the policy or the function changes.</summary>
/// <param name="Header">The attributes; the subject is the task that grew the version.</param>
/// <param name="Function">The function's name.</param>
/// <param name="Version">The number of the version.</param>
/// <param name="Policy">The id of the policy that refuses it.</param>
/// <param name="Why">What is refused and on which lines.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.version-refused")]
public sealed record VersionRefused(
    [property: Id(0)] EventHeader Header,
    [property: Id(1)] string Function,
    [property: Id(2)] int Version,
    [property: Id(3)] string Policy,
    [property: Id(4)] string Why) : IStageEvent;
