using CodeFarm.LocalRuntime.Activations;
using CodeFarm.LocalRuntime.Calls;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>Delivers the events of one stream to one subscriber, one at a time and in order; tries again what fails.</summary>
internal sealed class SubscriptionPump(StreamQueue queue, StreamId stream, GrainType subscriber)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Queue<JournalEntry> _entries = new();
    private readonly UntypedReference _target = CreateTarget(queue, stream, subscriber);
    private bool _closed;

    public StreamId Stream => stream;

    public GrainType Subscriber => subscriber;

    /// <summary>Completes when the pump has nothing to do, or has stopped.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>Adds an event; false when the pump was let go.</summary>
    public bool TryAdd(JournalEntry entry)
    {
        lock (_gate)
        {
            if (_closed)
                return false;
            _entries.Enqueue(entry);
            if (_entries.Count == 1)
                Completion = Task.Run(RunAsync);
            return true;
        }
    }

    public bool TryClose()
    {
        lock (_gate)
            return _closed = _entries.Count == 0;
    }

    private static UntypedReference CreateTarget(StreamQueue queue, StreamId stream, GrainType subscriber) =>
        new(
            new GrainReferenceShared(subscriber, "", (CallOrigin)queue.Cluster.Client), IdSpan.Create(stream.GetKeyAsString()));

    private async Task RunAsync()
    {
        while (!queue.Stopping.IsCancellationRequested)
        {
            JournalEntry entry;
            lock (_gate)
                entry = _entries.Peek();
            try
            {
                await DeliverAsync(entry);
            }
            catch (OperationCanceledException) when (queue.Stopping.IsCancellationRequested)
            {
                return;
            }

            queue.Acknowledge(entry, subscriber);
            lock (_gate)
            {
                _entries.Dequeue();
                if (_entries.Count > 0)
                    continue;
            }

            // An event that comes now starts the pump anew, or finds it closed and makes another.
            queue.TryRetire(this);
            return;
        }
    }

    private async Task DeliverAsync(JournalEntry entry)
    {
        var delay = FirstDelay;
        var firstFailure = 0L;
        while (true)
        {
            await queue.Cluster.WaitForSiloAsync(queue.Stopping);
            try
            {
                await SendAsync(new StreamDelivery(queue, entry, null));
                return;
            }
            catch (SiloUnavailableException)
            {
                // The subscriber's silo was lost: that says nothing against the event.
                continue;
            }
            catch (Exception exception)
            {
                var now = Environment.TickCount64;
                firstFailure = firstFailure == 0 ? now : firstFailure;
                if (now - firstFailure >= queue.Cluster.Options.MaximumEventDeliveryTime.TotalMilliseconds)
                {
                    await DropAsync(entry, exception, TimeSpan.FromMilliseconds(now - firstFailure));
                    return;
                }

                queue.Cluster.Log.DeliveryFailed(exception, entry.Sequence, stream.ToString(), _target.GrainId.ToString(), delay);
            }

            await Task.Delay(delay, queue.Stopping);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
        }
    }

    private async Task DropAsync(JournalEntry entry, Exception exception, TimeSpan time)
    {
        queue.Cluster.Log.EventDropped(exception, entry.Sequence, stream.ToString(), _target.GrainId.ToString(), time);
        try
        {
            await SendAsync(new StreamDelivery(queue, entry, exception));
        }
        catch (Exception unheard)
        {
            queue.Cluster.Log.DeliveryFailed(unheard, entry.Sequence, stream.ToString(), _target.GrainId.ToString(), TimeSpan.Zero);
        }
    }

    private async Task SendAsync(StreamDelivery delivery)
    {
        var client = (CallOrigin)queue.Cluster.Client;
        CallRegistry.Add(delivery);
        CallSender.Dispatch(_target, null, client, delivery, CancellationToken.None);
        await delivery.Promise;
    }
}
