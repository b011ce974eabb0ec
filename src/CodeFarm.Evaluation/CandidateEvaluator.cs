using System.Collections.Immutable;
using System.Diagnostics;
using CodeFarm.Evaluation.Mutation;
using CodeFarm.Evaluation.Properties;
using CodeFarm.Evaluation.Reports;
using CodeFarm.Evaluation.Strength;
using CodeFarm.Evaluation.Suite;
using CodeFarm.Sandbox;
using CodeFarm.Validation;

namespace CodeFarm.Evaluation;

/// <summary>
/// The only part that may say that a candidate passed. It makes the suite from the contract, runs candidates in the sandbox
/// and nowhere else, and shows them inputs only.
/// </summary>
public sealed class CandidateEvaluator
{
    private readonly ISandbox _sandbox;
    private readonly ICandidateCompiler _compiler;
    private readonly EvaluationOptions _options;

    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    public CandidateEvaluator(ISandbox sandbox, ICandidateCompiler compiler, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        ArgumentNullException.ThrowIfNull(compiler);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        (_sandbox, _compiler, _options) = (sandbox, compiler, options);
    }

    /// <summary>
    /// Runs the candidates in their order, which is that of their likelihood, and takes the first that passes. If that fails on
    /// generated inputs, more than one in fifty, a later one takes its place that answers some of those and all others as it does:
    /// the same function with more care. One that answers otherwise is another function, and less likely, however few its failures.
    /// </summary>
    /// <exception cref="ArgumentException">The request is not complete, or an example does not fit its signature.</exception>
    /// <exception cref="PropertyException">A property does not compile.</exception>
    /// <exception cref="SandboxUnavailableException">The sandbox itself does not work; no candidate is to blame.</exception>
    public async Task<EvaluationResult> EvaluateAsync(
        EvaluationRequest request, IReadOnlyList<CompiledCandidate> candidates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(candidates);
        request.Check();
        var started = Stopwatch.GetTimestamp();
        var compiled = request.Properties.Count == 0
            ? null
            : await PropertyCompiler.CompileOrThrowAsync(_compiler, request.Signature, request.Properties, cancellationToken);
        var generated = SuiteGenerator.Generate(request, _options.MaximumGeneratedInputs);
        await using var properties = new PropertyRun(_sandbox, compiled, request);

        var sessions = new List<ISandboxSession>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Beside the first candidate: it depends on the contract only.
        var strength = Task.Run(
            () => new StrengthCheck(request, generated, properties, _compiler).RunAsync(stop.Token), stop.Token);
        try
        {
            var trial = new CandidateTrial(_sandbox, _compiler, request, generated, properties, _options);
            var (best, result, refusals) = await TryAllAsync(trial, candidates, sessions, stop.Token);
            var strong = await strength;
            if (!strong.RefusesNull)
                return new EvaluationResult(null, null, refusals, TooWeak(request, strong));
            if (result is null)
                return new EvaluationResult(null, null, refusals, null);
            var mutation = await new MutationRun(_compiler, request, generated, properties, _options)
                .RunAsync(candidates[best].Source, result.Generated, sessions[best], stop.Token);
            var report = new ReportWriter(request, generated)
                .Write(candidates[best], result, mutation, strong, Stopwatch.GetElapsedTime(started));
            return new EvaluationResult(best, report, refusals, null);
        }
        finally
        {
            await stop.CancelAsync();
            await strength.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            foreach (var session in sessions)
                await session.DisposeAsync();
        }
    }

    /// <param name="trial">Tries one.</param>
    /// <param name="candidates">All.</param>
    /// <param name="sessions">Gets the session of each that was tried, in their order: that of the best is used again.</param>
    /// <param name="cancellationToken">Ends the running processes.</param>
    private async Task<(int Best, TrialResult? Result, ImmutableArray<CandidateRefusal> Refusals)> TryAllAsync(
        CandidateTrial trial, IReadOnlyList<CompiledCandidate> candidates, List<ISandboxSession> sessions, CancellationToken cancellationToken)
    {
        var refusals = ImmutableArray.CreateBuilder<CandidateRefusal>();
        var (best, bestResult) = (-1, (TrialResult?)null);
        for (var i = 0; i < candidates.Count && bestResult is not { AnswersGenerated: true }; i++)
        {
            sessions.Add(await _sandbox.OpenSessionAsync(cancellationToken));
            var result = await trial.RunAsync(candidates[i], sessions[i], cancellationToken);
            if (result.Refusal is { } refusal)
                refusals.Add(new CandidateRefusal(i, refusal.Reason, refusal.Message, refusal.Hint));
            else if (bestResult is null || result.Extends(bestResult, trial.Returns))
                (best, bestResult) = (i, result);
        }

        return (best, bestResult, refusals.DrainToImmutable());
    }

    private static SuiteTooWeak TooWeak(EvaluationRequest request, SuiteStrength strength) => new(
        $"A function that ignores its input and always returns {request.Guiding[0].OutputJson} passes every test.",
        $"{strength.Advice} What should {request.Signature.Name} return for an input whose result is not {request.Guiding[0].OutputJson}?");
}
