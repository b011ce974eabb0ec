using System.Diagnostics;

namespace CodeFarm.Sandbox.Workers;

/// <content>How long the start may take, which job is next, and how long that may take.</content>
internal sealed partial class WorkerChannel
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    // A call that takes longer computes, if it had a processor for half of that; others need the processors for moments.
    private static readonly TimeSpan LongCall = TimeSpan.FromMilliseconds(20);

    private TimeSpan _timerDue = TimeSpan.MaxValue;
    private bool _isUsed;

    private static TimeSpan Now => TimeSpan.FromTicks(Stopwatch.GetElapsedTime(0).Ticks);

    private void AwaitStart()
    {
        lock (_gate)
            SetTimer(Now + _options.StartDeadline);
    }

    private void Begin(Exchange exchange)
    {
        // The first may have written already when its worker's greeting is read; and before it nobody has written.
        if (_isUsed)
            _process.Errors.Mark();
        exchange.Begin(_isUsed);
        _isUsed = true;
        var due = Now + (exchange.Remaining < LongCall ? exchange.Remaining : LongCall);
        // Most jobs end long before; the timer stays where it is until the first of them might be late.
        if (due < _timerDue)
            SetTimer(due);
    }

    private void SetTimer(TimeSpan due)
    {
        _timerDue = due;
        var wait = due - Now;
        _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestTimer ? LongestTimer : wait, Timeout.InfiniteTimeSpan);
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            _timerDue = TimeSpan.MaxValue;
            if (_end is not null)
                return;
            if (!_exchanges.TryPeek(out var first) && _isReady)
            {
                // Callers looked for the last answers themselves; what comes now, comes by itself.
                _replies.Watch();
                _process.Priority.BeginCount();
                return;
            }

            // Timers count in milliseconds and may be early by a part of one.
            if (_isReady && first!.Remaining > TimeSpan.Zero)
            {
                var next = UntilSlow(first);
                SetTimer(Now + (next < first.Remaining ? next : first.Remaining) + TimeSpan.FromMilliseconds(1));
                return;
            }
        }

        End(_isReady ? WorkerEnd.Deadline : WorkerEnd.NotStarted);
    }

    // A call that has waited for a processor most of its time is not one that takes them from others.
    private TimeSpan UntilSlow(Exchange exchange)
    {
        if (exchange.Running < LongCall)
            return LongCall - exchange.Running;
        if (!_process.Priority.HasComputed(LongCall / 2))
            return LongCall;
        _process.Priority.SetSlow(true);
        return TimeSpan.MaxValue;
    }
}
