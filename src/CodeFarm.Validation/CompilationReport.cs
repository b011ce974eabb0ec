using System.Collections.Immutable;

namespace CodeFarm.Validation;

/// <summary>What became of a candidate's source.</summary>
/// <param name="Succeeded">True when there is no diagnostic of severity Error.</param>
/// <param name="Diagnostics">In the order of the source, at most 50.</param>
/// <param name="Assembly">The same bytes for the same source, signature and runtime; empty unless it succeeded.</param>
public sealed record CompilationReport(
    bool Succeeded, ImmutableArray<CandidateDiagnostic> Diagnostics, ReadOnlyMemory<byte> Assembly)
{
    /// <summary>The report of a source that is refused for one reason.</summary>
    public static CompilationReport Refused(CandidateDiagnostic reason) => new(false, [reason], ReadOnlyMemory<byte>.Empty);
}
