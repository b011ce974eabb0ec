using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Life;

public sealed class LifeGrain : Grain, ILifeGrain
{
    private readonly Guid _activation = Guid.NewGuid();
    private readonly Stage _stage;
    private readonly IPersistentState<LifeState> _state;

    public LifeGrain(Stage stage, IGrainContext context, [PersistentState("life")] IPersistentState<LifeState> state)
    {
        _stage = stage;
        _state = state;
        stage.ThrowIfAsked($"construct {context.GrainId.Key}");
    }

    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stage.Note($"activating {Key} {_state.State.Value}");
        _stage.ThrowIfAsked($"activate {Key}");
        if (Key.EndsWith("slow-start", StringComparison.Ordinal))
            await _stage.PassAsync($"activating {Key}", cancellationToken);
        _stage.Note($"activated {Key}");
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _stage.Note($"deactivating {Key} {reason.ReasonCode}");
        if (Key.EndsWith("slow-end", StringComparison.Ordinal))
            await _stage.PassAsync($"deactivating {Key}", cancellationToken);
        _stage.ThrowIfAsked($"deactivate {Key}");
        _stage.Note($"deactivated {Key}");
    }

    public Task<Guid> ActivationAsync() => Task.FromResult(_activation);

    public async Task HoldAsync(string gate)
    {
        await _stage.PassAsync(gate);
        _stage.Note($"held {gate}");
    }

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task LeaveAndHoldAsync(string gate)
    {
        DeactivateOnIdle();
        await HoldAsync(gate);
    }

    public Task StayAsync(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public Task SaveAsync(string value)
    {
        _state.State.Value = value;
        return _state.WriteStateAsync();
    }

    public Task ProbeAsync() => Task.CompletedTask;
}
