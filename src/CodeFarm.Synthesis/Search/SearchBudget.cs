using System.Diagnostics;

namespace CodeFarm.Synthesis.Search;

/// <summary>Counts what a search spends and says when it must end. Once it has said so, it does not change its mind.</summary>
internal sealed class SearchBudget(SynthesisOptions options, CancellationToken cancellationToken)
{
    /// <summary>Reading the clock costs as much as evaluating a term, so it is read once in so many terms.</summary>
    private const int TermsBetweenChecks = 1_024;

    private readonly Stopwatch _stopwatch = Stopwatch.StartNew();
    private TimeSpan _limit = options.Budget;

    public TimeSpan Elapsed => _stopwatch.Elapsed;

    public long Explored { get; private set; }

    public long Kept { get; private set; }

    public int LargestSize { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>Which bound ended the search, in words.</summary>
    public string Bound { get; private set; } = "";

    public void CountKept(int size)
    {
        Kept++;
        LargestSize = Math.Max(LargestSize, size);
        if (Kept >= options.MaximumTerms)
            End($"the bound of {options.MaximumTerms} terms was reached");
    }

    /// <summary>Counts one evaluated term.</summary>
    /// <returns>Whether the search may go on.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public bool CountExplored()
    {
        if (++Explored % TermsBetweenChecks == 0)
            Check();
        return !IsOver;
    }

    /// <summary>Reads the clock and the cancellation.</summary>
    public void Check()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_stopwatch.Elapsed >= _limit)
            End($"the budget of {options.Budget.TotalSeconds:0.###} s ended");
    }

    /// <summary>Shortens what is left, since an answer is known and only better ones are looked for.</summary>
    public void LimitTo(TimeSpan fromNow)
    {
        var limit = _stopwatch.Elapsed + fromNow;
        if (limit < _limit)
            _limit = limit;
    }

    public void End(string bound)
    {
        if (IsOver) return;
        IsOver = true;
        Bound = bound;
    }
}
