using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>Makes grain timers.</summary>
internal static class GrainTimer
{
    public static IGrainTimer Register<TState>(
        Activation activation, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        Validate(options.DueTime, nameof(options.DueTime));
        Validate(options.Period, nameof(options.Period));
        var timer = new GrainTimer<TState>(activation, callback, state, options);
        if (activation.Timers.TryAdd(timer))
            timer.Change(options.DueTime, options.Period);
        return timer;
    }

    public static void Validate(TimeSpan time, string name)
    {
        if (time < TimeSpan.Zero && time != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(name, time, "must not be negative; Timeout.InfiniteTimeSpan means never");
    }
}
