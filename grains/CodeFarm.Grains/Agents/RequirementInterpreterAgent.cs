using CodeFarm.Contracts;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Agents;

/// <inheritdoc cref="IRequirementInterpreterAgent"/>
[GrainType("requirement-interpreter")]
[ImplicitStreamSubscription(FarmNames.InterpretStream)]
internal sealed class RequirementInterpreterAgent(
    [PersistentState("agent")] IPersistentState<StageAgentState<InterpretationRequested>> state)
    : StageAgent<InterpretationRequested>(state), IRequirementInterpreterAgent
{
    protected override string Name => "requirement-interpreter";

    protected override Task<StageOutcome> HandleAsync(InterpretationRequested item, CancellationToken cancellationToken)
    {
        var technical = new TechnicalRequirement(item.Requirement, "", [], [], []);
        return Task.FromResult(new StageOutcome(Report(item, TaskState.Generating, "searching for candidates"))
        {
            Generate = new(item.Header.Next(FarmNames.GenerateStream, Name, item.Header.Attempt, Now), technical),
        });
    }
}
