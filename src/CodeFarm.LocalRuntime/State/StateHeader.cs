namespace CodeFarm.LocalRuntime.State;

/// <summary>The first line of a state file.</summary>
internal sealed record StateHeader(string Grain, string State, string Etag, string Sha256);
