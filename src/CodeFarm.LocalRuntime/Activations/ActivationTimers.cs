namespace CodeFarm.LocalRuntime.Activations;

/// <summary>The timers of an activation; they end with it.</summary>
internal sealed class ActivationTimers
{
    private readonly Lock _gate = new();
    private readonly List<IDisposable> _timers = [];
    private bool _stopped;

    /// <summary>False when the activation is about to end: the timer will not tick.</summary>
    public bool TryAdd(IDisposable timer)
    {
        lock (_gate)
        {
            if (!_stopped)
                _timers.Add(timer);
            return !_stopped;
        }
    }

    public void Remove(IDisposable timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    public void Stop()
    {
        IDisposable[] timers;
        lock (_gate)
        {
            _stopped = true;
            timers = [.. _timers];
            _timers.Clear();
        }

        // Outside of the lock: a timer's token may run code of the grain's.
        foreach (var timer in timers)
            timer.Dispose();
    }
}
