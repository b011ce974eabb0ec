using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Validation.Limits;
using CodeFarm.Validation.Policy;
using CodeFarm.Validation.Quality;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace CodeFarm.Validation;

/// <summary>
/// Compiles a candidate and says all that is wrong with it at once: limits, compiler, entry point, policy, quality. The policy
/// explains refusals early and on a line of source; it is not the boundary that keeps a hostile candidate in. That is the
/// sandbox.
/// </summary>
public static class CandidateCompiler
{
    /// <summary>The most diagnostics of a report.</summary>
    public const int MaxDiagnostics = 50;

    /// <summary>The largest assembly of a candidate, in bytes: constants can grow far beyond the source that they are joined in.</summary>
    public const int MaxAssemblyBytes = 1024 * 1024;

    internal static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.None);

    internal static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: false,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Enable,
        concurrentBuild: false);

    /// <param name="source">One C# file. It brings its own using directives; none are implied.</param>
    /// <param name="signature">Names the class and the method that the source must hold, with exactly these types.</param>
    /// <param name="cancellationToken">Honoured between the steps of the compiler; a single step may be slow.</param>
    public static CompilationReport Compile(
        string source, FunctionSignature signature, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(signature);
        if (LexicalLimits.Check(source) is { } tooLong)
            return Refused([tooLong]);
        var tree = CSharpSyntaxTree.ParseText(source, ParseOptions, cancellationToken: cancellationToken);
        if (SourceLimits.Check(tree.GetRoot(cancellationToken)) is { } tooDeep)
            return Refused([tooDeep]);

        var compilation = CandidateCompilation.Create(signature.TypeName, tree);
        using var assembly = new MemoryStream();
        // Says all that the compiler has to say; to ask for that alone would bind everything once more.
        if (Emit(compilation, assembly, cancellationToken) is not { } emitted)
            return Refused([TooLarge(int.MaxValue)]);
        // One model for all that look at the bound tree: what one has bound, the next finds bound.
        var model = CandidateCompilation.Model(compilation, tree);
        var diagnostics = emitted.Diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(DiagnosticFactory.From)
            .Concat(EntryCheck.Check(compilation, signature))
            .Concat(PolicyCheck.Check(model, signature.Capabilities, cancellationToken))
            .Concat(QualityCheck.Check(model, cancellationToken))
            .ToArray();
        if (diagnostics.Any(IsError))
            return Refused(diagnostics);

        if (assembly.Length > MaxAssemblyBytes)
            return Refused([TooLarge(assembly.Length)]);
        var bytes = assembly.ToArray();
        var findings = AssemblyPolicy.Check(bytes, signature.Capabilities);
        return findings.IsEmpty
            ? new CompilationReport(true, Ordered(diagnostics), bytes)
            : Refused(SourceMap.Explain(compilation, tree, findings, cancellationToken));
    }

    /// <summary>
    /// Compiles a small function, so that the next compilation finds the compiler loaded and its code ready: about a second
    /// once in a process, best spent in the background while the host starts. Later calls cost little.
    /// </summary>
    public static void WarmUp(CancellationToken cancellationToken = default)
    {
        var report = Compile(WarmUpSource.Text, WarmUpSource.Signature, cancellationToken);
        if (!report.Succeeded)
            throw new InvalidOperationException($"The compiler does not work here: {report.Diagnostics[0]}");
    }

    // Of a text that is longer than an assembly can hold the compiler says nothing, but fails.
    private static EmitResult? Emit(CSharpCompilation compilation, MemoryStream assembly, CancellationToken cancellationToken)
    {
        try
        {
            return compilation.Emit(assembly, cancellationToken: cancellationToken);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static CandidateDiagnostic TooLarge(long bytes) => new(
        "limit.assembly", CandidateSeverity.Error,
        $"The source compiles to {bytes} bytes and may become {MaxAssemblyBytes}. Join texts when they are needed, not as constants.", 1, 1, "");

    private static CompilationReport Refused(IEnumerable<CandidateDiagnostic> diagnostics) =>
        new(false, Ordered(diagnostics), ReadOnlyMemory<byte>.Empty);

    // Errors first where there are too many to keep, then everything in the order of the source.
    private static ImmutableArray<CandidateDiagnostic> Ordered(IEnumerable<CandidateDiagnostic> diagnostics) =>
        [.. diagnostics
            .Distinct()
            .OrderByDescending(IsError)
            .Take(MaxDiagnostics)
            .OrderBy(diagnostic => diagnostic.Line)
            .ThenBy(diagnostic => diagnostic.Column)];

    private static bool IsError(CandidateDiagnostic diagnostic) => diagnostic.Severity == CandidateSeverity.Error;
}
