using CodeFarm.LocalRuntime.Activations;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.State;

/// <summary>One named state of one activation, kept in the cluster's state store.</summary>
internal sealed class PersistentState<TState> : IPersistentState<TState>, IActivationState
{
    private readonly Activation _activation;
    private readonly string _name;

    public PersistentState(Activation activation, string name)
    {
        _activation = activation;
        _name = name;
        activation.AddState(this);
    }

    public TState State { get; set; } = Activator.CreateInstance<TState>();

    public string? Etag { get; private set; }

    public bool RecordExists => Etag is not null;

    private StateFiles Files => _activation.Silo.Cluster.StateFiles;

    public Task ReadAsync() => ReadStateAsync();

    public async Task ReadStateAsync()
    {
        var stored = await Files.ReadAsync<TState>(_activation.GrainId, _name);
        (State, Etag) = stored is null ? (Activator.CreateInstance<TState>(), null) : (stored.Value, stored.Etag);
    }

    public async Task WriteStateAsync() =>
        Etag = await Files.WriteAsync(_activation.GrainId, _name, State, Etag, _activation.Silo.RequireAlive);

    public async Task ClearStateAsync()
    {
        await Files.ClearAsync(_activation.GrainId, _name, Etag, _activation.Silo.RequireAlive);
        (State, Etag) = (Activator.CreateInstance<TState>(), null);
    }
}
