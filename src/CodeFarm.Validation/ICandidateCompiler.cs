using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Validation.Expressions;
using CodeFarm.Validation.Mutation;

namespace CodeFarm.Validation;

/// <summary>
/// All that the farm asks of the C# compiler about sources that nobody has read. Every implementation gives the same answers, to
/// the byte; they differ in where a source that harms the compiler does its harm. Safe for concurrent use.
/// </summary>
public interface ICandidateCompiler
{
    /// <summary>Compiles a candidate and holds it against limits, contract and policy.</summary>
    /// <inheritdoc cref="CandidateCompiler.Compile" path="/param"/>
    /// <returns>A source that harms the compiler is refused like any other: its code is one of <see cref="CompilerCodes"/>.</returns>
    Task<CompilationReport> CompileAsync(string source, FunctionSignature signature, CancellationToken cancellationToken = default);

    /// <summary>Makes the mutants of a candidate and compiles them into one assembly.</summary>
    /// <inheritdoc cref="MutantCompiler.Compile" path="/param"/>
    /// <exception cref="CompilerException">The source harms the compiler.</exception>
    /// <exception cref="NotSupportedException">The signature has no room for one more parameter.</exception>
    Task<MutantAssembly> MutateAsync(
        string source, FunctionSignature signature, int maximum, CancellationToken cancellationToken = default);

    /// <summary>Reads the constants of a source.</summary>
    /// <inheritdoc cref="SourceConstants.Of" path="/param"/>
    /// <exception cref="CompilerException">The source harms the compiler.</exception>
    Task<SourceConstants> ReadConstantsAsync(string source, CancellationToken cancellationToken = default);

    /// <summary>Looks of each text whether it is one C# expression.</summary>
    /// <returns>For each text null when it is, or why it is not.</returns>
    /// <exception cref="CompilerException">A text harms the compiler.</exception>
    Task<ImmutableArray<ExpressionProblem?>> CheckExpressionsAsync(
        IReadOnlyList<string> texts, CancellationToken cancellationToken = default);

    /// <summary>Finds the lines of what the policy refuses of an assembly that the farm compiled earlier.</summary>
    /// <inheritdoc cref="ValidationPolicy.Recheck" path="/param"/>
    /// <returns>What is refused, in the order of the source; nothing where the policy allows all of it.</returns>
    /// <exception cref="CompilerException">The source harms the compiler.</exception>
    Task<ImmutableArray<CandidateDiagnostic>> RecheckAsync(
        ReadOnlyMemory<byte> assembly, string source, FunctionSignature signature, CancellationToken cancellationToken = default);

    /// <summary>
    /// Loads the compiler and compiles a small function, so that the next compilation finds it ready: best begun in the background
    /// while something else is done.
    /// </summary>
    Task WarmUpAsync(CancellationToken cancellationToken = default);
}
