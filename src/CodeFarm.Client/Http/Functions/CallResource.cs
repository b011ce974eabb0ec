using System.Collections.Immutable;

namespace CodeFarm.Client.Http;

/// <summary>What a call of a function brought.</summary>
/// <param name="Result">The value that it returned.</param>
/// <param name="Version">The version that ran.</param>
/// <param name="Micros">Microseconds that the function itself took.</param>
public sealed record CallResource(RawJson Result, int Version, long Micros)
{
    /// <summary>What the function has logged.</summary>
    public ImmutableArray<string>? Log { get; init; }

    /// <summary>With which the call can be repeated, where the function uses a capability.</summary>
    public string? Circumstances { get; init; }
}
