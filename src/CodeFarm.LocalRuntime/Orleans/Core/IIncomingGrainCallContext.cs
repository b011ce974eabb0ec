using Orleans.Runtime;

namespace Orleans;

/// <summary>A call as it arrives at a grain.</summary>
public interface IIncomingGrainCallContext : IGrainCallContext
{
    /// <summary>The activation that is called.</summary>
    public IGrainContext TargetContext { get; }
}
