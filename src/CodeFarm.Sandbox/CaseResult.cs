using System.Collections.Immutable;

namespace CodeFarm.Sandbox;

/// <summary>The result of one case.</summary>
/// <param name="Succeeded">Whether the function returned a value of its type.</param>
/// <param name="OutputJson">Canonical JSON of the signature's result type; null unless <paramref name="Succeeded"/>.</param>
/// <param name="Error">The exception and its message, at most 1000 characters on one line; null when it succeeded.</param>
/// <param name="Micros">Microseconds in the function, as its own process measured them; the first case includes compilation.</param>
public sealed record CaseResult(bool Succeeded, string? OutputJson, string? Error, long Micros)
{
    /// <summary>What the function has logged: at most 100 lines of 300 characters. None of a case that ended its process.</summary>
    public ImmutableArray<string> Log { get; init; } = [];

    /// <summary>A code of <see cref="SandboxCodes"/> where a bound of the sandbox has cost the case its result; null otherwise.</summary>
    public string? Code { get; init; }
}
