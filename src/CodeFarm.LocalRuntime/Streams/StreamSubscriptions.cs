using CodeFarm.LocalRuntime.Activations;
using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>The streams that an activation observes. Touched in its turns only.</summary>
internal sealed class StreamSubscriptions(Activation activation)
{
    private readonly Dictionary<(string Provider, StreamId Stream), Func<JournalEntry, Exception?, Task>> _observers = [];

    public async Task DeliverAsync(StreamQueue queue, JournalEntry entry, Exception? failure)
    {
        var key = (queue.Name, entry.Stream);
        if (!_observers.TryGetValue(key, out var observer))
        {
            if (activation.Instance is IStreamSubscriptionObserver subscriber)
                await subscriber.OnSubscribed(new SubscriptionHandleFactory(this, queue.Name, entry.Stream));
            if (!_observers.TryGetValue(key, out observer))
            {
                activation.Silo.Log.NoObserver(entry.Sequence, entry.Stream.ToString(), activation.GrainId.ToString());
                return;
            }
        }

        await observer(entry, failure);
    }

    public void Observe<T>(string provider, StreamId stream, IAsyncObserver<T> observer) =>
        _observers[(provider, stream)] = (entry, failure) => failure is null
            ? observer.OnNextAsync((T)entry.Item, new JournalSequenceToken(entry.Sequence, 0))
            : observer.OnErrorAsync(failure);
}
