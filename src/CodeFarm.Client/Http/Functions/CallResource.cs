namespace CodeFarm.Client.Http;

/// <summary>What a call of a function brought.</summary>
/// <param name="Result">The value that it returned.</param>
/// <param name="Version">The version that ran.</param>
/// <param name="Micros">Microseconds that the function itself took.</param>
public sealed record CallResource(RawJson Result, int Version, long Micros);
