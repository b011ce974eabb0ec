using System.Collections.Concurrent;
using CodeFarm.Broth;

namespace CodeFarm.LanguageModels.Generation;

/// <summary>What the samples of one generation share: the sources that were tried, and why it ends.</summary>
internal sealed class GenerationRun(
    GenerationProblem problem, ICandidateTrial trial, LanguageModelOptions options, CancellationTokenSource passed)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<TrialResult>>> _trials = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LanguageModelCandidate> _candidates = new(StringComparer.Ordinal);
    private LanguageModelException? _end;
    private LanguageModelException? _failure;
    private string? _fault;

    public GenerationProblem Problem => problem;

    public CostSheet Costs { get; } = new();

    /// <summary>Whether no further call is to be made. Calls under way end by themselves: they are paid for.</summary>
    public bool HasEnded => Volatile.Read(ref _end) is not null;

    public bool HasPassed => _candidates.Values.Any(static candidate => candidate.Trial.PassedAll);

    /// <summary>Tries a source once, however many samples come to it.</summary>
    public async Task<TrialResult> TryAsync(string source, string model, int sample, int repairs, CancellationToken cancellationToken)
    {
        var result = await _trials.GetOrAdd(source, key => new(() => trial.TryAsync(key, cancellationToken))).Value.ConfigureAwait(false);
        if (result.Compiled)
            _candidates.TryAdd(source, new(source, result, model, sample, repairs));
        else
            Fault(result.Diagnostics.Count > 0 ? result.Diagnostics[0] : "it was refused without a reason.");
        if (result.PassedAll && options.StopAtFirstPass)
            await passed.CancelAsync().ConfigureAwait(false);
        return result;
    }

    /// <summary>Remembers why a sample came to nothing; what would befall the others as well ends the generation.</summary>
    public void Fail(LanguageModelException failure)
    {
        Volatile.Write(ref _failure, failure);
        if (failure.Code is not (LanguageModelErrors.Timeout or LanguageModelErrors.BadAnswer or LanguageModelErrors.Server))
            Interlocked.CompareExchange(ref _end, failure, null);
    }

    /// <summary>Remembers what was wrong with an answer, for the case that all are.</summary>
    public void Fault(string fault) => Volatile.Write(ref _fault, fault);

    public GenerationResult Result() => new(
        [.. _candidates.Values
            .OrderByDescending(static candidate => candidate.Trial.Passed)
            .ThenBy(static candidate => candidate.Source.Length)
            .ThenBy(static candidate => candidate.Sample)
            .ThenBy(static candidate => candidate.Source, StringComparer.Ordinal)],
        Stop(),
        Costs.Total);

    private GenerationStop? Stop()
    {
        if (HasPassed)
            return null;
        if ((_end ?? (_candidates.IsEmpty ? _failure : null)) is { } failure)
            return new(failure.Code, failure.Message, failure.IsTransient);
        return _candidates.IsEmpty
            ? new(
                LanguageModelErrors.BadAnswer,
                $"None of the {Costs.Total.Calls} answers of {options.Model} is a function that compiles; the last fault: "
                    + $"{Excerpt.Of(_fault ?? "none", 200)} Use a larger model, or raise languageModel.samples or maximumRepairs.",
                IsTransient: false)
            : null;
    }
}
