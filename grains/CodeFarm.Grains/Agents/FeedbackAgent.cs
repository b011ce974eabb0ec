using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Library;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Agents;

/// <inheritdoc cref="IFeedbackAgent"/>
[GrainType("feedback-agent")]
[ImplicitStreamSubscription(FarmNames.FeedbackStream)]
internal sealed class FeedbackAgent([PersistentState("agent")] IPersistentState<StageAgentState<FunctionDeployed>> state)
    : StageAgent<FunctionDeployed>(state), IFeedbackAgent
{
    protected override string Name => "feedback-agent";

    protected override async Task<StageOutcome> HandleAsync(FunctionDeployed item, CancellationToken cancellationToken)
    {
        await GrainFactory.GetGrain<IFeedbackGrain>(item.Requirement.Name).OpenAsync(item);
        if (item.Program.Length > 0)
            await GrainFactory.GetGrain<ILibraryGrain>(FarmNames.Farm).RecordAsync(SolvedProgram.Of(item));
        return new(Report: null);
    }
}
