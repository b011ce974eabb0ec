using CodeFarm.Sandbox.Processors;

namespace CodeFarm.Sandbox.Workers;

/// <summary>
/// The time of one job. What passes while its worker is ready to run and has no processor does not count, up to a bound: a function
/// is not to be blamed for a crowded machine. One that had its share of a processor nevertheless was not hindered.
/// </summary>
/// <param name="budget">How much may count.</param>
/// <param name="stretch">How many times the budget may pass by the clock.</param>
/// <param name="clock">The clock.</param>
internal sealed class JobTime(TimeSpan budget, int stretch, TimeProvider clock)
{
    /// <summary>When the first look is due, from the begin on. Most jobs have ended by then.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(20);

    // Less than a twentieth of a processor is next to nothing. Whoever has that ends in time on a busy machine as well: an endless loop
    // is not to last longer for giving way.
    private const int LeastShare = 20;

    private readonly TimeSpan _most = budget > TimeSpan.MaxValue / stretch ? TimeSpan.MaxValue : budget * stretch;
    private long? _begun;
    private ProcessorUse? _first;
    private TimeSpan _firstAt;
    private TimeSpan _hinderedBefore;

    /// <summary>By the clock, since <see cref="Begin"/>.</summary>
    public TimeSpan Running => _begun is { } begun ? clock.GetElapsedTime(begun) : TimeSpan.Zero;

    /// <summary>How much of that does not count.</summary>
    public TimeSpan Hindered { get; private set; }

    /// <summary>How long the job may still run, if nothing hinders it.</summary>
    public TimeSpan Remaining => RemainingAfter(Running);

    /// <summary>How long it is until the first look or the end of the job's time, whichever is first; null once the first look is due.</summary>
    public TimeSpan? UntilFirstLook
    {
        get
        {
            // One reading of the clock: who loses the processor between two would see time that is over already.
            var running = Running;
            return running < FirstLook ? Least(FirstLook - running, RemainingAfter(running)) : null;
        }
    }

    /// <summary>Whether <see cref="Look"/> has begun to count.</summary>
    public bool IsLookedAt { get; private set; }

    /// <summary>Whether the worker wanted a processor most of the time and had next to nothing, at the last look.</summary>
    public bool IsStarved { get; private set; }

    public void Begin() => _begun = clock.GetTimestamp();

    /// <summary>Finds out what of the time counts.</summary>
    /// <param name="use">What the worker has had of the processors; null where that is not known, and all time counts.</param>
    public void Look(ProcessorUse? use)
    {
        var running = Running;
        if (!IsLookedAt)
        {
            IsLookedAt = true;
            (_first, _firstAt) = (use, running);
            // Who looks late because the machine is busy has not seen how the worker fared, and it fared no better.
            if (use is not null && running > FirstLook)
                Hindered = _hinderedBefore = running - FirstLook;
            return;
        }

        if (use is null || _first is null)
            return;
        var passed = running - _firstAt;
        var waited = use.LongestWaitSince(_first);
        var computed = use.Computed - _first.Computed;
        IsStarved = computed * LeastShare < passed && waited * 2 > passed;
        // Threads of one worker may hinder each other; but what they have computed counts.
        var counts = passed - waited > computed * LeastShare ? passed - waited : computed * LeastShare;
        Hindered = _hinderedBefore + (counts < passed ? passed - (counts > TimeSpan.Zero ? counts : TimeSpan.Zero) : TimeSpan.Zero);
    }

    /// <summary>The shorter of two times.</summary>
    public static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private TimeSpan RemainingAfter(TimeSpan running) => Least(budget - running + Hindered, _most - running);
}
