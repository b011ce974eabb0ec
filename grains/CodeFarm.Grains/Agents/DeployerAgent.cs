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

    protected override async Task<StageOutcome> HandleAsync(DeploymentRequested item)
    {
        var name = item.Requirement.Name;
        var version = await GrainFactory.GetGrain<IFunctionGrain>(name).DeployAsync(item.Version);
        var text = $"{name} version {version} can be called";
        return new(new StageReport(item.Header.Id, TaskState.Live, text, version, item.Version.Source))
        {
            Feedback = new(
                item.Header.Next(FarmNames.FeedbackStream, Name, item.Header.Attempt, Now), item.Requirement, version),
        };
    }
}
