using Orleans.Runtime;

namespace Orleans;

/// <summary>A call as it leaves its caller.</summary>
public interface IOutgoingGrainCallContext : IGrainCallContext
{
    /// <summary>The activation that calls; null for a client.</summary>
    public IGrainContext? SourceContext { get; }
}
