using CodeFarm.Runtime.Tests.Farm;
using Orleans.Storage;

namespace CodeFarm.Runtime.Tests.State;

public sealed class StateGrain(
    Stage stage,
    [PersistentState("words")] IPersistentState<Words> first,
    [PersistentState("words")] IPersistentState<Words> second,
    [PersistentState("other")] IPersistentState<Words> other) : Grain, IStateGrain
{
    private readonly Guid _activation = Guid.NewGuid();

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Note($"left {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public Task<Guid> ActivationAsync() => Task.FromResult(_activation);

    public Task<StateView> ViewAsync(int writer)
    {
        var state = Of(writer);
        return Task.FromResult(new StateView(state.State.Value, state.RecordExists, state.Etag));
    }

    public Task SetAsync(string value, int writer)
    {
        Of(writer).State.Value = value;
        return Task.CompletedTask;
    }

    public async Task<string?> WriteAsync(string value, int writer)
    {
        Of(writer).State.Value = value;
        await Of(writer).WriteStateAsync();
        return Of(writer).Etag;
    }

    public async Task<bool> TryWriteAsync(string value, int writer)
    {
        try
        {
            await WriteAsync(value, writer);
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    public Task ReadAsync(int writer) => Of(writer).ReadStateAsync();

    public Task ClearAsync(int writer) => Of(writer).ClearStateAsync();

    public Task WriteOtherAsync(string value)
    {
        other.State.Value = value;
        return other.WriteStateAsync();
    }

    public Task<string> OtherAsync() => Task.FromResult(other.State.Value);

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private IPersistentState<Words> Of(int writer) => writer == 0 ? first : second;
}
