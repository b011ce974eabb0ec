namespace CodeFarm.Runtime.Tests.Timers;

/// <summary>How a timer of the grain is set, and what its ticks do.</summary>
[GenerateSerializer, Immutable, Alias("tests.timer-settings")]
public sealed record TimerSettings
{
    public static TimeSpan Soon { get; } = TimeSpan.FromMilliseconds(10);

    [Id(0)]
    public TimeSpan Due { get; init; } = Soon;

    [Id(1)]
    public TimeSpan Period { get; init; } = Soon;

    [Id(2)]
    public bool Interleave { get; init; }

    [Id(3)]
    public bool KeepAlive { get; init; }

    /// <summary>Whether every tick waits at the gate that has the timer's name.</summary>
    [Id(4)]
    public bool Gated { get; init; }

    /// <summary>Whether the first tick stops the timer.</summary>
    [Id(5)]
    public bool Once { get; init; }
}
