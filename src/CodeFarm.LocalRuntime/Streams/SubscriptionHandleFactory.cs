using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>Gives a grain the handle of its implicit subscription.</summary>
internal sealed class SubscriptionHandleFactory(StreamSubscriptions subscriptions, string provider, StreamId stream)
    : IStreamSubscriptionHandleFactory
{
    public StreamId StreamId => stream;

    public string ProviderName => provider;

    public StreamSubscriptionHandle<T> Create<T>() => new SubscriptionHandle<T>(subscriptions, provider, stream);
}
