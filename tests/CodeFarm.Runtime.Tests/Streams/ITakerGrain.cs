using Orleans.Concurrency;

namespace CodeFarm.Runtime.Tests.Streams;

/// <summary>Subscribes to the stream that has its key.</summary>
public interface ITakerGrain : IGrainWithStringKey
{
    Task HoldAsync(string gate);

    [AlwaysInterleave]
    Task ProbeAsync();
}
