using Orleans;

namespace CodeFarm.Benchmarks.Runtime;

/// <summary>Counts the events of its stream.</summary>
[Alias("bench.tick-counter")]
public interface ITickCounterGrain : IGrainWithStringKey;
