using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Validation.Expressions;
using CodeFarm.Validation.Mutation;

namespace CodeFarm.Validation;

/// <summary>
/// Compiles in this process, which a hostile source can end or fill. For sources that were read, such as those of tests, and for
/// the process that is there to be ended.
/// </summary>
public sealed class InProcessCompiler : ICandidateCompiler
{
    public Task<CompilationReport> CompileAsync(
        string source, FunctionSignature signature, CancellationToken cancellationToken = default) =>
        Task.Run(() => CandidateCompiler.Compile(source, signature, cancellationToken), cancellationToken);

    public Task<MutantAssembly> MutateAsync(
        string source, FunctionSignature signature, int maximum, CancellationToken cancellationToken = default) =>
        Task.Run(() => MutantCompiler.Compile(source, signature, maximum, cancellationToken), cancellationToken);

    public Task<SourceConstants> ReadConstantsAsync(string source, CancellationToken cancellationToken = default) =>
        Task.Run(() => SourceConstants.Of(source, cancellationToken), cancellationToken);

    public Task<ImmutableArray<ExpressionProblem?>> CheckExpressionsAsync(
        IReadOnlyList<string> texts, CancellationToken cancellationToken = default) =>
        Task.Run(() => texts.Select(ExpressionCheck.Find).ToImmutableArray(), cancellationToken);

    public Task<ImmutableArray<CandidateDiagnostic>> RecheckAsync(
        ReadOnlyMemory<byte> assembly, string source, FunctionSignature signature, CancellationToken cancellationToken = default) =>
        Task.Run(() => ValidationPolicy.Recheck(assembly, source, signature, cancellationToken), cancellationToken);

    public Task WarmUpAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => CandidateCompiler.WarmUp(cancellationToken), cancellationToken);
}
