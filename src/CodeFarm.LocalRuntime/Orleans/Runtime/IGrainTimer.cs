namespace Orleans.Runtime;

/// <summary>A timer whose ticks are turns of its grain; it ends with the activation.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets when the next tick comes and how long after a tick has completed the one after it comes.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}
