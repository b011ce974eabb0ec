using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Agents;

/// <inheritdoc cref="IDeployerAgent"/>
[GrainType("deployer")]
[ImplicitStreamSubscription(FarmNames.DeployStream)]
internal sealed class DeployerAgent([PersistentState("agent")] IPersistentState<StageAgentState<DeploymentRequested>> state)
    : StageAgent<DeploymentRequested>(state), IDeployerAgent
{
    protected override string Name => "deployer";

    protected override async Task<StageOutcome> HandleAsync(DeploymentRequested item, CancellationToken cancellationToken)
    {
        // The tester has told the task before it told us. A task that was cancelled or given up meanwhile shall have no version,
        // and one that is being deployed cannot be cancelled any more.
        var task = await GrainFactory.GetGrain<ITaskGrain>(item.Header.Subject).GetStatusAsync();
        if (task.State is TaskState.Cancelled or TaskState.Failed or TaskState.NeedsInput)
            return new(Report: null);

        var requirement = item.Requirement.Requirement;
        var version = await GrainFactory.GetGrain<IFunctionGrain>(requirement.Name).DeployAsync(item.Version);
        return new(Report(item, TaskState.Live, $"{requirement.Name} version {version} can be called") with
        {
            Version = version,
            Source = item.Version.Source,
        })
        {
            Feedback = new(item.Header.Next(FarmNames.FeedbackStream, Name, item.Header.Attempt, Now), requirement, version)
            {
                Program = item.Version.Program,
            },
        };
    }
}
