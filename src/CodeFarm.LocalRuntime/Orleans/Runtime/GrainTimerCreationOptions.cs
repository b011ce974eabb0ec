using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>How a grain timer ticks.</summary>
public readonly struct GrainTimerCreationOptions()
{
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time until the first tick; <see cref="Timeout.InfiniteTimeSpan"/> for none.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>
    /// Time from the end of a tick to the next one; <see cref="Timeout.InfiniteTimeSpan"/> for a single tick.
    /// </summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether a tick may start while another call of the grain is at an await. Default: false.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a tick counts as use, so that the activation is not collected. Default: false.</summary>
    public bool KeepAlive { get; init; }
}
