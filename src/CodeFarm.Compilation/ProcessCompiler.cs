using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Compilation.Protocol;
using CodeFarm.Compilation.Workers;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Protocol;
using CodeFarm.Sandbox.Workers;
using CodeFarm.Validation;
using CodeFarm.Validation.Expressions;
using CodeFarm.Validation.Limits;
using CodeFarm.Validation.Mutation;
using CodeFarm.Validation.Variants;
using Microsoft.Extensions.Logging;

namespace CodeFarm.Compilation;

/// <summary>
/// Compiles in worker processes, confined as those that run functions and apart from them: a source that harms the compiler ends
/// its process, is refused with a code, and the next source finds another worker. Limits that tokens tell are checked here, and
/// nothing of a source is parsed in this process. The first request, or <see cref="WarmUpAsync"/>, starts the first worker.
/// </summary>
public sealed class ProcessCompiler : ICandidateCompiler, IAsyncDisposable, IDisposable
{
    private const int MaxAttempts = 3;

    private readonly CompilerPool _pool;

    /// <exception cref="SandboxUnavailableException">The worker or the .NET runtime is not there.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public ProcessCompiler(ProcessCompilerOptions options, ILogger<ProcessCompiler> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _pool = new CompilerPool(new CompilerStarter(options, logger), options);
    }

    /// <summary>What it holds now.</summary>
    public CompilerStatistics Statistics => _pool.Statistics;

    public async Task<CompilationReport> CompileAsync(
        string source, FunctionSignature signature, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(signature);
        if (LexicalLimits.Check(source) is { } limit)
            return CompilationReport.Refused(limit);
        try
        {
            return await AskAsync(
                CompilerTask.Compile, signature.ToString(), [source], 0, static (ref MessageReader reader) => ResultFrames.ReadReport(ref reader),
                cancellationToken);
        }
        catch (CompilerException harmed)
        {
            return CompilationReport.Refused(harmed.ToDiagnostic());
        }
    }

    public async Task<MutantAssembly> MutateAsync(
        string source, FunctionSignature signature, int maximum, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentOutOfRangeException.ThrowIfNegative(maximum);
        var entry = VariantCompiler.EntryOf(signature);
        if (LexicalLimits.Check(source) is not null)
            return new MutantAssembly([], new VariantAssembly(ReadOnlyMemory<byte>.Empty, entry, []));
        var (changes, compiled, assembly) = await AskAsync(
            CompilerTask.Mutate, signature.ToString(), [source], maximum,
            (ref MessageReader reader) => ResultFrames.ReadMutants(ref reader, maximum, VariantCompiler.MaxAssemblyBytes), cancellationToken);
        return new MutantAssembly(changes, new VariantAssembly(assembly, entry, compiled));
    }

    public Task<SourceConstants> ReadConstantsAsync(string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return AskAsync(
            CompilerTask.ReadConstants, null, [source], 0, static (ref MessageReader reader) => ResultFrames.ReadConstants(ref reader),
            cancellationToken);
    }

    public async Task<ImmutableArray<ExpressionProblem?>> CheckExpressionsAsync(
        IReadOnlyList<string> texts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Count == 0
            ? []
            : await AskAsync(
                CompilerTask.CheckExpressions, null, texts, 0,
                (ref MessageReader reader) => ResultFrames.ReadProblems(ref reader, texts.Count), cancellationToken);
    }

    public async Task<ImmutableArray<CandidateDiagnostic>> RecheckAsync(
        ReadOnlyMemory<byte> assembly, string source, FunctionSignature signature, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(signature);
        return LexicalLimits.Check(source) is { } limit
            ? throw new CompilerException(limit.Code, limit.Message)
            : await AskAsync(
                CompilerTask.Recheck, signature.ToString(), [source], 0,
                static (ref MessageReader reader) => ResultFrames.ReadDiagnostics(ref reader), cancellationToken, assembly);
    }

    public async Task WarmUpAsync(CancellationToken cancellationToken = default) =>
        _pool.Return(await _pool.RentAsync(cancellationToken), null);

    /// <summary>Kills every worker without waiting for the last moment of each.</summary>
    public void Dispose() => _ = DisposeAsync().AsTask();

    /// <summary>Kills every worker; none is left when this returns.</summary>
    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private async Task<T> AskAsync<T>(
        CompilerTask task, string? signature, IReadOnlyList<string> texts, int maximum, ResultReader<T> read, CancellationToken cancellationToken,
        ReadOnlyMemory<byte> assembly = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var channel = await _pool.RentAsync(cancellationToken);
            string? end = null;
            try
            {
                return await channel.AskAsync(new(Secret.NewId(), task, signature, texts, maximum) { Assembly = assembly }, read, cancellationToken);
            }
            catch (CompilerException harmed)
            {
                end = harmed.Code;
                // What an earlier source has left in the worker may have been the cause.
                if (attempt == MaxAttempts || channel.Served == 0 || harmed.Code is not (CompilerCodes.Memory or CompilerCodes.Crashed))
                    throw;
            }
            catch (WorkerLostException lost)
            {
                end = "killed";
                if (attempt == MaxAttempts)
                    throw new CompilerException(CompilerCodes.Crashed, $"Each worker that had this source was ended. {lost.Message}");
            }
            catch (OperationCanceledException)
            {
                end = "cancelled";
                throw;
            }
            finally
            {
                _pool.Return(channel, end);
            }
        }
    }
}
