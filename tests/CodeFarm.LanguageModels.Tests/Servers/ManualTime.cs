using System.Collections.Concurrent;

namespace CodeFarm.LanguageModels.Tests.Servers;

/// <summary>A clock on which no time passes until the test lets all of it pass at once.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly ConcurrentBag<Timer> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Whatever was waited for is due.</summary>
    public void Elapse()
    {
        foreach (var timer in _timers)
            timer.Fire();
    }

    private sealed class Timer(TimerCallback callback, object? state) : ITimer
    {
        private TimerCallback? _callback = callback;

        public void Fire() => Interlocked.Exchange(ref _callback, null)?.Invoke(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _callback = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
