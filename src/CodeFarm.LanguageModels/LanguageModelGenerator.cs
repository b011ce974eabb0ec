using CodeFarm.LanguageModels.Budgets;
using CodeFarm.LanguageModels.Generation;
using CodeFarm.LanguageModels.Telemetry;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.LanguageModels;

/// <summary>
/// Asks a model for a function: several samples, each tried and repaired, within a budget. What the model says is data: it is
/// parsed for one code block and given to the trial, nothing else. Safe for concurrent use; calls of all generations share
/// the limit of calls at the same time.
/// </summary>
public sealed class LanguageModelGenerator : IDisposable
{
    private readonly LanguageModelOptions _options;
    private readonly LanguageModelLog _log;
    private readonly ModelCalls _calls;

    /// <param name="client">The model; stays the caller's to dispose.</param>
    /// <param name="options">Samples, repairs, prices and limits.</param>
    /// <param name="logger">Gets numbers and codes, no texts.</param>
    /// <param name="time">Measures durations; the system's clock by default.</param>
    /// <exception cref="LanguageModelException">llm.configuration: a setting is out of its range.</exception>
    public LanguageModelGenerator(
        IChatClient client, LanguageModelOptions options, ILogger<LanguageModelGenerator>? logger = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
        _log = new LanguageModelLog(logger ?? NullLogger<LanguageModelGenerator>.Instance);
        _calls = new ModelCalls(client, options, _log, time ?? TimeProvider.System);
    }

    /// <summary>Generates without reporting progress.</summary>
    /// <inheritdoc cref="GenerateAsync(GenerationProblem, ICandidateTrial, IBudget, IProgress{ModelProgress}, CancellationToken)"/>
    public Task<GenerationResult> GenerateAsync(
        GenerationProblem problem, ICandidateTrial trial, IBudget budget, CancellationToken cancellationToken = default) =>
        GenerateAsync(problem, trial, budget, null, cancellationToken);

    /// <summary>
    /// Asks for candidates. A model that fails, or a budget that is spent, is no exception: the result says so and holds what was
    /// found so far.
    /// </summary>
    /// <param name="problem">The function that is wanted.</param>
    /// <param name="trial">Tries candidates; its exceptions end the generation and reach the caller.</param>
    /// <param name="budget">Pays for each call before it is made.</param>
    /// <param name="progress">Told each step, from several threads; null for nobody.</param>
    /// <param name="cancellationToken">Ends calls and trials at once; what was spent stays booked.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<GenerationResult> GenerateAsync(
        GenerationProblem problem,
        ICandidateTrial trial,
        IBudget budget,
        IProgress<ModelProgress>? progress,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(budget);
        using var activity = LanguageModelTelemetry.Activities.StartActivity("generate");
        activity?.SetTag("codefarm.function", problem.Signature.Name);
        using var passed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var run = new GenerationRun(problem, trial, _options, passed);
        // On the thread pool, whatever scheduler the caller runs on.
        var samples = new ParallelOptions { MaxDegreeOfParallelism = _options.MaximumConcurrency, CancellationToken = passed.Token };
        try
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(1, _options.Samples),
                samples,
                async (sample, token) => await new SampleRun(run, sample, _calls, budget, _options, progress)
                    .RunAsync(token).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (passed.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // A candidate holds all examples: the other samples were called off.
        }

        var result = run.Result();
        var best = result.Candidates.Count > 0 ? result.Candidates[0].Trial : null;
        _log.Ended(
            problem.Signature.Name, result.Candidates.Count, result.Cost.Calls, best?.Passed ?? 0, best?.Total ?? 0,
            result.Stop?.Code ?? "none", result.Cost.Money);
        return result;
    }

    /// <inheritdoc/>
    public void Dispose() => _calls.Dispose();
}
