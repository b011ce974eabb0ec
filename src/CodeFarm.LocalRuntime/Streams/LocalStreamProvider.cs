using CodeFarm.LocalRuntime.Calls;
using Orleans.Runtime;
using Orleans.Streams;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>The streams of one provider, as one silo or client sees them.</summary>
internal sealed class LocalStreamProvider(StreamQueue queue, CallOrigin origin) : IStreamProvider
{
    public string Name => queue.Name;

    public bool IsRewindable => false;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new LocalStream<T>(queue, origin, streamId);
}
