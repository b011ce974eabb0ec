using System.Collections.Concurrent;
using CodeFarm.LocalRuntime.Hosting;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>
/// The events of one provider: written to the journal, then delivered to every implicit subscriber, for each stream and
/// subscriber one at a time and in order. What was not delivered when the process ended is delivered by the next.
/// </summary>
internal sealed class StreamQueue : IAsyncDisposable
{
    private readonly LocalCluster _cluster;
    private readonly StreamJournal _journal;
    private readonly ConcurrentDictionary<(StreamId Stream, GrainType Subscriber), SubscriptionPump> _pumps = new();
    private readonly CancellationTokenSource _stopping = new();

    public StreamQueue(LocalCluster cluster, string name, string directory)
    {
        _cluster = cluster;
        Name = name;
        _journal = new StreamJournal(directory, cluster.Options, cluster.Manifest, cluster.Log, Enqueue);
        _journal.Start(entry => [.. cluster.Grains.SubscribersOf(entry.Stream.GetNamespace()).Select(static c => c.GrainType)]);
    }

    public string Name { get; }

    public LocalCluster Cluster => _cluster;

    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Completes when the event is written.</summary>
    public Task PublishAsync(StreamId stream, object item)
    {
        var subscribers = _cluster.Grains.SubscribersOf(stream.GetNamespace());
        // An event that nobody subscribes to is taken and forgotten, as in Orleans.
        return subscribers.Count == 0 ? Task.CompletedTask : _journal.AppendAsync(stream, item, subscribers.Count);
    }

    /// <summary>A subscriber has taken an event, or it was dropped.</summary>
    public void Acknowledge(JournalEntry entry, GrainType subscriber) => _journal.Acknowledge(entry, subscriber);

    /// <summary>Lets a pump go once it is empty; false when an event came meanwhile.</summary>
    public bool TryRetire(SubscriptionPump pump) =>
        pump.TryClose() && _pumps.TryRemove(KeyValuePair.Create((pump.Stream, pump.Subscriber), pump));

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_pumps.Values.Select(static pump => pump.Completion));
    }

    public async ValueTask DisposeAsync()
    {
        await _journal.DisposeAsync();
        _stopping.Dispose();
    }

    // Called by the journal's writer, in the order of the journal.
    private void Enqueue(JournalEntry entry)
    {
        foreach (var subscriber in _cluster.Grains.SubscribersOf(entry.Stream.GetNamespace()))
        {
            if (entry.IsAcknowledgedBy(subscriber.GrainType))
                continue;
            while (true)
            {
                var pump = _pumps.GetOrAdd(
                    (entry.Stream, subscriber.GrainType), static (key, self) => new(self, key.Stream, key.Subscriber), this);
                if (pump.TryAdd(entry))
                    break;
                _pumps.TryRemove(KeyValuePair.Create((entry.Stream, subscriber.GrainType), pump));
            }
        }
    }
}
