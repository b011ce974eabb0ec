namespace CodeFarm.LocalRuntime.State;

/// <summary>What a state file holds.</summary>
internal sealed record StoredState<TState>(TState Value, string Etag);
