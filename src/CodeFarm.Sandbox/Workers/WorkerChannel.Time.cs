using System.Diagnostics;

namespace CodeFarm.Sandbox.Workers;

/// <content>How long the start may take, which job is next, and how long that may take.</content>
internal sealed partial class WorkerChannel
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    // A call that takes longer computes, if it had a processor for half of that; others need the processors for moments.
    private static readonly TimeSpan LongCall = JobTime.FirstLook;

    // Long enough to see whether a worker that gives way gets anything at all.
    private static readonly TimeSpan LookPeriod = TimeSpan.FromMilliseconds(400);

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
        var due = Now + JobTime.Least(exchange.Time.Remaining, LongCall);
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
        // On a busy machine the answer may lie there, and nobody has read it yet.
        if (IsLate() && !(_replies.TryComplete() && !IsLate()))
            End(_isReady ? WorkerEnd.Deadline : WorkerEnd.NotStarted);
    }

    /// <summary>Looks after the job that runs. Unless its time is over, there will be another look.</summary>
    private bool IsLate()
    {
        lock (_gate)
        {
            _timerDue = TimeSpan.MaxValue;
            if (_end is not null)
                return false;
            if (!_isReady)
                return true;
            if (!_exchanges.TryPeek(out var first))
            {
                // Callers looked for the last answers themselves; what comes now, comes by itself.
                _replies.Watch();
                _process.Priority.BeginCount();
                return false;
            }

            var next = UntilNextLook(first.Time);
            // Timers count in milliseconds and may be early by a part of one.
            if (next > TimeSpan.Zero)
                SetTimer(Now + next + TimeSpan.FromMilliseconds(1));
            return next <= TimeSpan.Zero;
        }
    }

    private TimeSpan UntilNextLook(JobTime time)
    {
        if (time.UntilFirstLook is { } untilFirstLook)
            return untilFirstLook;
        // A call that has waited for a processor most of its time is not one that takes them from others.
        var computes = _process.Priority.HasComputed(LongCall / 2);
        var remaining = time.Remaining;
        if (computes || !time.IsLookedAt || remaining <= TimeSpan.Zero)
        {
            time.Look(_measure(_process.Id));
            remaining = time.Remaining;
        }

        if (remaining <= TimeSpan.Zero && _readToEnd.Task.IsCompleted && _process.HasExited)
            return LongCall;
        // Where many want the processors, one that gives way to all of them might never end.
        if (computes)
            _process.Priority.SetSlow(!time.IsStarved);
        return JobTime.Least(computes ? LookPeriod : LongCall, remaining);
    }
}
