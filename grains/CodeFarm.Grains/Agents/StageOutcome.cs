using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Ledger;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Grains.Agents;

/// <summary>What an agent has to say about an event that it handled: its outbox. At most one event follows.</summary>
/// <param name="Report">For the task; null where the task is not concerned.</param>
public sealed record StageOutcome(StageReport? Report)
{
    /// <summary>What follows, for the [generate] stream.</summary>
    public GenerationRequested? Generate { get; init; }

    /// <summary>What follows, for the [validate] stream.</summary>
    public ValidationRequested? Validate { get; init; }

    /// <summary>What follows, for the [test] stream.</summary>
    public TestRequested? Test { get; init; }

    /// <summary>What follows, for the [deploy] stream.</summary>
    public DeploymentRequested? Deploy { get; init; }

    /// <summary>What follows, for the [feedback] stream.</summary>
    public FunctionDeployed? Feedback { get; init; }

    /// <summary>The event was given up, for the dead letters.</summary>
    public DeadLetter? DeadLetter { get; init; }

    /// <summary>What it cost, for the task's ledger.</summary>
    public LedgerEntry? Cost { get; init; }
}
