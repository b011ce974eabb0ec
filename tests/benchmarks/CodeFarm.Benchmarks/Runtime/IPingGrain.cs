using Orleans;

namespace CodeFarm.Benchmarks.Runtime;

/// <summary>The smallest grain.</summary>
[Alias("bench.ping")]
public interface IPingGrain : IGrainWithStringKey
{
    /// <summary>Does nothing.</summary>
    [Alias("run")]
    ValueTask RunAsync();
}
