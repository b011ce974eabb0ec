using CodeFarm.LocalRuntime.Calls;
using Orleans.Runtime;
using Orleans.Streams;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>A stream, for those who publish on it.</summary>
internal sealed class LocalStream<T>(StreamQueue queue, CallOrigin origin, StreamId streamId) : IAsyncStream<T>
{
    public bool IsRewindable => false;

    public string ProviderName => queue.Name;

    public StreamId StreamId => streamId;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (token is not null)
            throw new ArgumentException("The provider numbers its events itself; leave the token out.", nameof(token));
        if (!origin.IsAlive)
            throw new SiloUnavailableException("This silo was lost; what still runs on it publishes nothing.");
        return queue.PublishAsync(streamId, item);
    }

    public Task OnErrorAsync(Exception ex) =>
        throw new NotSupportedException("A stream carries events; publish an event that tells of the failure.");
}
