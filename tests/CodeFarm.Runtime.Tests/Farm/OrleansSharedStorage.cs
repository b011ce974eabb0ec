using System.Collections.Concurrent;
using System.Text.Json;
using Orleans.Storage;

namespace CodeFarm.Runtime.Tests.Farm;

/// <summary>Grain state that belongs to the test and not to a silo, as a database would.</summary>
internal sealed class SharedStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(GrainId Grain, string State), (string Json, string Etag)> _stored = new();

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_stored.TryGetValue((grainId, stateName), out var stored))
            (grainState.State, grainState.ETag, grainState.RecordExists) = (JsonSerializer.Deserialize<T>(stored.Json)!, stored.Etag, true);
        else
            (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var next = (JsonSerializer.Serialize(grainState.State), Guid.NewGuid().ToString("N"));
        var written = _stored.TryGetValue((grainId, stateName), out var stored)
            ? stored.Etag == grainState.ETag && _stored.TryUpdate((grainId, stateName), next, stored)
            : grainState.ETag is null && _stored.TryAdd((grainId, stateName), next);
        if (!written)
            throw new InconsistentStateException("Somebody else wrote.", stored.Etag, grainState.ETag);
        (grainState.ETag, grainState.RecordExists) = (next.Item2, true);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        _stored.TryRemove((grainId, stateName), out _);
        (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
        return Task.CompletedTask;
    }
}
