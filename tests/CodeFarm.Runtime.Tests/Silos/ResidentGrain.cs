using CodeFarm.Runtime.Tests.Farm;
using CodeFarm.Runtime.Tests.Streams;
using Orleans.Streams;

namespace CodeFarm.Runtime.Tests.Silos;

public sealed class ResidentGrain(
    ILocalSiloDetails silo, Stage stage, [PersistentState("resident")] IPersistentState<Resident> state) : Grain, IResidentGrain
{
    private string Key => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        stage.Note($"activated {Key} on {silo.Name}");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Note($"deactivated {Key} on {silo.Name}: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<string> SiloAsync() => Task.FromResult(silo.Name);

    public Task<string> ReadAsync() => Task.FromResult(state.State.Value);

    public Task WriteAsync(string value)
    {
        state.State.Value = value;
        return state.WriteStateAsync();
    }

    public Task SetAsync(string value)
    {
        state.State.Value = value;
        return Task.CompletedTask;
    }

    public async Task HoldAsync(string gate)
    {
        await stage.PassAsync(gate);
        stage.Note($"held {gate}");
    }

    public async Task<string> HaveHeldAsync(string other, string gate)
    {
        try
        {
            await GrainFactory.GetGrain<IResidentGrain>(other).HoldAsync(gate);
            return "held";
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }

    public Task ActLateAsync(string gate, string other)
    {
        stage.PassAsync(gate).GetAwaiter().GetResult();
        state.State.Value = "late";
        Watch("write", state.WriteStateAsync);
        Watch("publish", () => this.GetStreamProvider("farm").GetStream<Item>(TakerGrain.Namespace, other).OnNextAsync(new Item(1)));
        Watch("call", () => GrainFactory.GetGrain<IResidentGrain>(other).SetAsync("late"));
        return Task.CompletedTask;
    }

    // Not as a turn: there are no more turns on a silo that was lost.
    private void Watch(string what, Func<Task> action)
    {
        Task running;
        try
        {
            running = action();
        }
        catch (Exception exception)
        {
            running = Task.FromException(exception);
        }

        _ = Task.Run(async () =>
        {
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stage.Note($"late {what} of {Key}: {running.Exception?.InnerException?.GetType().Name ?? "done"}");
        });
    }
}
