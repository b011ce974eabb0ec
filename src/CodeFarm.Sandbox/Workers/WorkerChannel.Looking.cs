using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Workers;

/// <content>
/// A caller looks for the answer himself for some microseconds: to sleep and be woken takes longer than most functions. While nobody
/// looks and an answer is due, the pipe is watched; and it is watched again some milliseconds after the last call.
/// </content>
internal sealed partial class WorkerChannel
{
    // The rest of the processors is for the workers.
    private static readonly int _mostLooking = Math.Max(1, Environment.ProcessorCount / 2);
    private static int _looking;

    private ShortLook _look;
    private Exchange? _lookedFor;

    private void LookFor(Exchange exchange)
    {
        if (exchange.Completion.IsCompleted)
            return;
        if (!BeginLooking(exchange))
        {
            if (Volatile.Read(ref _lookedFor) is null)
                _replies.Watch();
            return;
        }

        try
        {
            _look.Try(static look => look.Channel.HasAnswered(look.Exchange), (Channel: this, Exchange: exchange));
        }
        finally
        {
            EndLooking();
        }
    }

    private bool BeginLooking(Exchange exchange)
    {
        if (!_replies.CanBeLookedAt || Interlocked.Increment(ref _looking) > _mostLooking)
        {
            Interlocked.Decrement(ref _looking);
            return false;
        }

        lock (_gate)
        {
            // One behind another takes its time, and so does one that waits until its worker is there.
            if (_isReady && _end is null && _lookedFor is null && _exchanges.Count == 1 && _exchanges.Peek() == exchange)
            {
                _lookedFor = exchange;
                return true;
            }
        }

        Interlocked.Decrement(ref _looking);
        return false;
    }

    private bool HasAnswered(Exchange exchange)
    {
        _replies.TryComplete();
        return exchange.Completion.IsCompleted;
    }

    private void EndLooking()
    {
        Interlocked.Decrement(ref _looking);
        bool isMoreDue;
        lock (_gate)
        {
            _lookedFor = null;
            isMoreDue = _exchanges.Count > 0;
        }

        if (isMoreDue)
            _replies.Watch();
    }
}
