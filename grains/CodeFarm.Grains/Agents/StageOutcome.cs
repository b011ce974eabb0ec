using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Grains.Agents;

/// <summary>What an agent has to say about an event that it handled: its outbox. At most one event follows.</summary>
/// <param name="Report">For the task.</param>
public sealed record StageOutcome(StageReport Report)
{
    /// <summary>What follows, for the [validate] stream.</summary>
    public ValidationRequested? Validate { get; init; }

    /// <summary>What follows, for the [test] stream.</summary>
    public TestRequested? Test { get; init; }

    /// <summary>What follows, for the [deploy] stream.</summary>
    public DeploymentRequested? Deploy { get; init; }

    /// <summary>What follows, for the [feedback] stream.</summary>
    public FunctionDeployed? Feedback { get; init; }
}
