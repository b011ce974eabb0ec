using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Timers;

public sealed class TimerGrain(Stage stage) : Grain, ITimerGrain
{
    private readonly Dictionary<string, IGrainTimer> _timers = [];

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Note($"deactivated {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public Task StartAsync(string timer, TimerSettings settings)
    {
        _timers[timer] = this.RegisterGrainTimer(
            (_, token) => TickAsync(timer, settings, token),
            timer,
            new GrainTimerCreationOptions
            {
                DueTime = settings.Due,
                Period = settings.Period,
                Interleave = settings.Interleave,
                KeepAlive = settings.KeepAlive,
            });
        return Task.CompletedTask;
    }

    public Task ChangeAsync(string timer, TimeSpan due, TimeSpan period)
    {
        _timers[timer].Change(due, period);
        return Task.CompletedTask;
    }

    public Task StopAsync(string timer)
    {
        _timers[timer].Dispose();
        return Task.CompletedTask;
    }

    public Task HoldAsync(string gate) => stage.PassAsync(gate);

    public Task ProbeAsync() => Task.CompletedTask;

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task TickAsync(string timer, TimerSettings settings, CancellationToken token)
    {
        stage.Note($"tick {timer}");
        stage.Note($"context of {timer}: {RequestContext.Get("who") ?? "empty"}");
        if (settings.Once)
            _timers[timer].Dispose();
        stage.ThrowIfAsked($"tick {timer}");
        if (!settings.Gated)
            return;
        try
        {
            await stage.PassAsync(timer, token);
        }
        catch (OperationCanceledException)
        {
            stage.Note($"cancelled {timer}");
        }

        stage.Note($"tock {timer}");
    }
}
