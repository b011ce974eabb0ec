namespace CodeFarm.Synthesis.Search;

/// <summary>Counts what a search spends and says when it must end. Once it has said so, it does not change its mind.</summary>
/// <param name="options">The bounds.</param>
/// <param name="start">Timestamp of the options' clock at which the first search for the problem began.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class SearchBudget(SynthesisOptions options, long start, CancellationToken cancellationToken)
{
    /// <summary>Reading the clock costs as much as evaluating a term, so it is read once in so many terms.</summary>
    private const int TermsBetweenChecks = 256;

    /// <summary>Some terms take as long as hundreds of others, so a coarse clock, which costs little, is looked at more often.</summary>
    private const int TermsBetweenGlances = 16;
    private const int MillisecondsBetweenChecks = 5;

    /// <summary>Bytes that may be thrown away, beside half of what is kept, before they are collected; of a small bound a quarter.</summary>
    private const long MostGarbage = 32L << 20;

    private TimeSpan _nextReport;
    private long _mostTerms = long.MaxValue;
    private long _lastCheck;
    private long _allocated;

    public TimeSpan Elapsed => options.Clock.GetElapsedTime(start);

    /// <summary>Whether each term may take as long as hundreds of others, since values are long: the clock is looked at for each.</summary>
    public bool HasLongValues { get; set; }

    /// <summary>
    /// Whether a few values are as large as what the collector lets pass before it collects them, which is several times the
    /// memory that is kept: then the search has them collected itself.
    /// </summary>
    public bool HasEnormousValues { get; set; }

    /// <summary>Whether memory beyond the bound ends the search by an exception, and not only when it looks at the bound the next time.</summary>
    public bool RefusesMemory { get; set; }

    /// <summary>Number of terms evaluated, dropped ones included.</summary>
    public long Explored { get; private set; }

    public long Kept { get; private set; }

    /// <summary>Bytes that terms and values take, as the search reckons them.</summary>
    public long Memory { get; private set; }

    public bool IsOver { get; private set; }

    /// <summary>Whether components were not applied to enormous values, since the memory was not enough for it.</summary>
    public bool HasRefusedWork { get; private set; }

    /// <summary>Which bound ended the search, in words.</summary>
    public string Bound { get; private set; } = "";

    /// <summary>Called at intervals of at least <see cref="TimeBetweenReports"/>.</summary>
    public Action? Report { get; set; }

    public static TimeSpan TimeBetweenReports { get; } = TimeSpan.FromMilliseconds(100);

    public void CountKept()
    {
        if (++Kept >= options.MaximumTerms)
            End($"the bound of {options.MaximumTerms} terms was reached");
    }

    /// <summary>Counts one evaluated term.</summary>
    /// <returns>Whether the search may go on.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public bool CountExplored()
    {
        if (++Explored % TermsBetweenGlances == 0 || HasLongValues)
        {
            if (HasEnormousValues) CollectGarbage();
            if (Explored % TermsBetweenChecks == 0) Check();
            else Glance();
        }

        if (Explored >= _mostTerms)
            End("nothing better was found after an answer");
        return !IsOver;
    }

    /// <summary>Counts memory that is taken.</summary>
    /// <param name="bytes">The bytes; they are counted even where they end the search.</param>
    /// <returns>Whether they are within the bound.</returns>
    /// <exception cref="MemoryBoundException">They are not, and <see cref="RefusesMemory"/> is set.</exception>
    public bool CountMemory(long bytes)
    {
        Memory += bytes;
        if (HasEnormousValues) CollectGarbage();
        if (Memory <= options.MaximumMemory) return !IsOver;
        End($"the bound of {options.MaximumMemory >> 20} MB of memory was reached");
        return RefusesMemory ? throw new MemoryBoundException() : false;
    }

    /// <summary>
    /// Whether memory for a moment is left beside what is kept; garbage that would not leave it is collected. What is refused is
    /// named when the search ends.
    /// </summary>
    public bool MayWork(long bytes)
    {
        if (Memory + bytes > options.MaximumMemory)
        {
            HasRefusedWork = true;
            return false;
        }

        CollectGarbage(bytes);
        return true;
    }

    /// <summary>Reads the clock and the cancellation if some milliseconds have passed: for loops that explore no terms.</summary>
    /// <returns>Whether the search may go on.</returns>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public bool Glance()
    {
        if (cancellationToken.IsCancellationRequested || Environment.TickCount64 - _lastCheck >= MillisecondsBetweenChecks)
            Check();
        return !IsOver;
    }

    /// <summary>Reads the clock and the cancellation.</summary>
    public void Check()
    {
        _lastCheck = Environment.TickCount64;
        cancellationToken.ThrowIfCancellationRequested();
        var elapsed = Elapsed;
        if (elapsed >= options.Budget)
            End($"the budget of {options.Budget.TotalSeconds:0.###} s ended");
        if (Report is null || elapsed < _nextReport) return;
        Report();
        // Whoever was told took time as well; counted from here, no two reports are ever closer.
        _nextReport = Elapsed + TimeBetweenReports;
    }

    /// <summary>Shortens what is left, since an answer is known and only better ones are looked for.</summary>
    /// <param name="terms">Number of terms explored at which the search ends; a later call replaces it.</param>
    public void LimitTo(long terms) => _mostTerms = terms;

    public void End(string bound)
    {
        if (IsOver) return;
        IsOver = true;
        Bound = bound;
    }

    /// <summary>The time that it takes is in proportion to what was allocated, as with the collector's own decisions.</summary>
    /// <param name="coming">Bytes that are about to be thrown away, too.</param>
    private void CollectGarbage(long coming = 0)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        if (_allocated == 0) _allocated = allocated;
        if (allocated - _allocated + coming < Math.Min(MostGarbage, options.MaximumMemory / 4) + (Memory / 2)) return;
        _allocated = allocated;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
    }
}
