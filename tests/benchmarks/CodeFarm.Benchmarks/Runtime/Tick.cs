using Orleans;

namespace CodeFarm.Benchmarks.Runtime;

/// <summary>An event of about the size of a stage event.</summary>
[GenerateSerializer]
[Immutable]
[Alias("bench.tick")]
public sealed record Tick(
    [property: Id(0)] int Number, [property: Id(1)] long SentTimestamp, [property: Id(2)] string Subject);
