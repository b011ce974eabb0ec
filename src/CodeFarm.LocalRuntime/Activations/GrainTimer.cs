using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>A grain timer: each tick is a call of its own, and the period counts from the end of a tick.</summary>
internal sealed class GrainTimer<TState> : IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<TState, CancellationToken, Task> _callback;
    private readonly TState _state;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _disposal = new();
    private readonly Timer _timer;
    private readonly Lock _gate = new();
    private TimeSpan _period;
    private bool _ticking;
    private bool _changedWhileTicking;
    private bool _disposed;

    public GrainTimer(
        Activation activation, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _callback = callback;
        _state = state;
        _options = options;
        _period = options.Period;
        using (ExecutionContext.SuppressFlow())
            _timer = new Timer(static self => _ = ((GrainTimer<TState>)self!).TickAsync(), this, Timeout.Infinite, Timeout.Infinite);
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        GrainTimer.Validate(dueTime, nameof(dueTime));
        GrainTimer.Validate(period, nameof(period));
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _period = period;
            _changedWhileTicking = _ticking;
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            _disposed = true;
            _timer.Dispose();
        }

        _activation.Timers.Remove(this);
        _disposal.Cancel();
    }

    private async Task TickAsync()
    {
        lock (_gate)
        {
            if (_disposed || _ticking)
                return;
            _ticking = true;
            _changedWhileTicking = false;
        }

        var tick = new TimerTick(() => _disposed ? Task.CompletedTask : _callback(_state, _disposal.Token), _options);
        tick.Begin(_activation.GrainReference, null, Timeout.InfiniteTimeSpan, CancellationToken.None);
        if (!_activation.TryEnqueue(tick))
            return;
        try
        {
            await tick.VoidPromise;
        }
        catch (Exception exception)
        {
            _activation.Silo.Log.TimerFailed(exception, _activation.GrainId.ToString());
        }

        lock (_gate)
        {
            _ticking = false;
            if (!_disposed && !_changedWhileTicking && _period != Timeout.InfiniteTimeSpan)
                _timer.Change(_period, Timeout.InfiniteTimeSpan);
        }
    }
}
