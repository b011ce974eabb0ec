namespace CodeFarm.Sandbox;

/// <summary>
/// When a deployed function is refused because its calls kill their workers, and for how long: a circuit breaker (Nygard, Release
/// It!, 2018, ch. 5) for each version. Jobs of <see cref="ISandbox.RunAsync"/> and of sessions are not judged: a candidate that is
/// tested may loop.
/// </summary>
public sealed record QuarantineRule
{
    /// <summary>So many kills within <see cref="Window"/> put a version into quarantine, if <see cref="Share"/> is reached too.</summary>
    public int Kills { get; init; } = 5;

    /// <summary>
    /// The least share of kills in the calls since the first of those kills, from 0 to 1: one bad argument among many good calls
    /// takes the function from nobody.
    /// </summary>
    public double Share { get; init; } = 0.1;

    /// <summary>So many kills within <see cref="Window"/> are too many whatever their share: each costs the start of a process.</summary>
    public int KillsAtAnyShare { get; init; } = 30;

    /// <summary>How long a kill counts.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long calls are refused the first time. Then one call is let through; if it kills, twice as long, and so on.</summary>
    public TimeSpan FirstRefusal { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Calls are never refused for longer; and who has behaved for so long after a quarantine begins anew.</summary>
    public TimeSpan LongestRefusal { get; init; } = TimeSpan.FromMinutes(10);

    /// <exception cref="ArgumentOutOfRangeException">Names the setting and its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Kills, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Share, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(KillsAtAnyShare, Kills);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Window, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(FirstRefusal, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestRefusal, FirstRefusal);
    }
}
