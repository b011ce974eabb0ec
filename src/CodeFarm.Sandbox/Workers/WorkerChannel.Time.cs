using System.Diagnostics;

namespace CodeFarm.Sandbox.Workers;

/// <content>Which job is next, and how long it may take.</content>
internal sealed partial class WorkerChannel
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    // A call that takes longer computes; others need the processors for moments.
    private static readonly TimeSpan LongCall = TimeSpan.FromMilliseconds(20);

    private TimeSpan _timerDue = TimeSpan.MaxValue;
    private bool _isUsed;

    private static TimeSpan Now => TimeSpan.FromTicks(Stopwatch.GetElapsedTime(0).Ticks);

    private void Begin(Exchange exchange)
    {
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
            if (!_exchanges.TryPeek(out var first))
            {
                // Callers looked for the last answers themselves; what comes now, comes by itself.
                _replies.Watch();
                return;
            }

            // Timers count in milliseconds and may be early by a part of one.
            if (first.Remaining > TimeSpan.Zero)
            {
                var untilLong = LongCall - first.Running;
                if (untilLong <= TimeSpan.Zero)
                    _process.Priority.SetSlow(true);
                SetTimer(Now + (untilLong > TimeSpan.Zero && untilLong < first.Remaining ? untilLong : first.Remaining) + TimeSpan.FromMilliseconds(1));
                return;
            }
        }

        End(WorkerEnd.Deadline);
    }
}
