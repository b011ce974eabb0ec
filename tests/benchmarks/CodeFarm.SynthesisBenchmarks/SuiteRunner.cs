using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>Solves tasks one after another; nothing is carried from one to the next.</summary>
internal sealed class SuiteRunner(BenchmarkOptions options)
{
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan BudgetOfWarmUp = TimeSpan.FromSeconds(0.1);

    private readonly ProcessorClock _clock = new();

    /// <summary>
    /// Runs what is not measured, until the compiler of the runtime has seen most of the engine: a few small problems of each
    /// domain, then generated ones for some seconds.
    /// </summary>
    public void WarmUp()
    {
        var synthesizer = Synthesizer(TimeSpan.FromSeconds(1));
        foreach (var problem in WarmUpProblems.All)
        {
            // Without one of its ideas the search may not find an answer.
            if (synthesizer.Synthesize(problem, CancellationToken.None).Candidates is [var first, ..])
                CompiledCandidate.Compile(first.Source);
        }

        var start = _clock.GetTimestamp();
        foreach (var problem in WarmUpProblems.Generated.TakeWhile(_ => _clock.GetElapsedTime(start) < WarmUpTime))
            Synthesizer(BudgetOfWarmUp).Synthesize(problem, CancellationToken.None);
    }

    public TaskOutcome Run(SuiteTask task)
    {
        if (task.Problem is null)
            return Outcome(task, "refused", 0, null, task.Unsupported);
        GC.Collect();
        var synthesizer = Synthesizer(TimeSpan.FromSeconds(options.Timeout));
        var start = _clock.GetTimestamp();
        try
        {
            var result = synthesizer.Synthesize(task.Problem, CancellationToken.None);
            var seconds = _clock.GetElapsedTime(start).TotalSeconds;
            if (result.Candidates.Count == 0)
                return Outcome(task, seconds >= options.Timeout * 0.99 ? "timeout" : "refused", seconds, result, result.Reason);

            var candidate = CompiledCandidate.Compile(result.Candidates[0].Source);
            var broken = task.Problem.Examples.Count(example => !candidate.Passes(example));
            return broken > 0
                ? Outcome(task, "error", seconds, result, $"the source breaks {broken} shown examples")
                : Outcome(task, "solved", seconds, result, null) with { Entry = candidate.Entry, UnseenPassed = task.Unseen.Count(candidate.Passes) };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Outcome(task, "error", _clock.GetElapsedTime(start).TotalSeconds, null, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private ProgramSynthesizer Synthesizer(TimeSpan budget) => new(
        ComponentLibrary.Standard, new SynthesisOptions { Budget = budget, MaximumTerms = options.Terms, Clock = _clock, Ideas = SearchIdeas.All & ~options.Off });

    private static TaskOutcome Outcome(SuiteTask task, string status, double seconds, SynthesisResult? result, string? reason)
    {
        var first = result is { Candidates: [var best, ..] } ? best : null;
        return new(task.Id, status, Math.Round(seconds, 4), first?.Source, null, first?.Size ?? 0, result?.Candidates.Count ?? 0, task.Unseen.Count, 0, result?.TermsExplored ?? 0, reason);
    }
}
