using System.Collections.Immutable;
using CodeFarm.Validation;

namespace CodeFarm.Evaluation;

/// <summary>A candidate that the compiler and the policy have let through.</summary>
/// <param name="Source">One C# file.</param>
/// <param name="Assembly">What <see cref="CandidateCompiler"/> made of it.</param>
public sealed record CompiledCandidate(string Source, ReadOnlyMemory<byte> Assembly)
{
    /// <summary>What the compiler and the analyzers warned of; copied into the report, never a reason to refuse.</summary>
    public ImmutableArray<CandidateDiagnostic> Warnings { get; init; } = [];

    /// <summary>The candidate of a compilation that succeeded.</summary>
    /// <exception cref="ArgumentException">The compilation was refused.</exception>
    public static CompiledCandidate From(string source, CompilationReport compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return compilation.Succeeded
            ? new CompiledCandidate(source, compilation.Assembly) { Warnings = compilation.Diagnostics }
            : throw new ArgumentException("A refused source is no candidate; report its diagnostics instead.", nameof(compilation));
    }
}
