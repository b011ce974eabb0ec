using CodeFarm.Contracts.Feedback;

namespace CodeFarm.Grains.Agents;

/// <summary>What feedback is about.</summary>
public sealed class FeedbackState
{
    /// <summary>The version and the suite that it passed.</summary>
    public FunctionDeployed? Subject { get; set; }
}
