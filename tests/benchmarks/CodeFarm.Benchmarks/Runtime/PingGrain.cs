using Orleans;

namespace CodeFarm.Benchmarks.Runtime;

/// <inheritdoc cref="IPingGrain"/>
public sealed class PingGrain : Grain, IPingGrain
{
    /// <inheritdoc/>
    public ValueTask RunAsync() => default;
}
