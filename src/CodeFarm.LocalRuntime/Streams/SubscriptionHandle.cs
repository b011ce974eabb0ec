using Orleans.Runtime;
using Orleans.Streams;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>An implicit subscription of one activation.</summary>
internal sealed class SubscriptionHandle<T>(StreamSubscriptions subscriptions, string provider, StreamId stream)
    : StreamSubscriptionHandle<T>
{
    public override StreamId StreamId => stream;

    public override string ProviderName => provider;

    public override Guid HandleId { get; } = Guid.NewGuid();

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null)
    {
        ArgumentNullException.ThrowIfNull(observer);
        subscriptions.Observe(provider, stream, observer);
        return Task.FromResult<StreamSubscriptionHandle<T>>(this);
    }

    public override bool Equals(StreamSubscriptionHandle<T>? other) => other?.HandleId == HandleId;

    public override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

    public override int GetHashCode() => HandleId.GetHashCode();
}
