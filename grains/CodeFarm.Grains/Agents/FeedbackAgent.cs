using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Library;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Agents;

/// <inheritdoc cref="IFeedbackAgent"/>
[GrainType("feedback-agent")]
[ImplicitStreamSubscription(FarmNames.FeedbackStream)]
internal sealed class FeedbackAgent(
    [PersistentState("agent")] IPersistentState<StageAgentState<FunctionDeployed>> state, PipelineOptions options, TimeProvider time)
    : StageAgent<FunctionDeployed>(state), IFeedbackAgent
{
    protected override string Name => "feedback-agent";

    protected override async Task<StageOutcome> HandleAsync(FunctionDeployed item, CancellationToken cancellationToken)
    {
        await GrainFactory.GetGrain<IFeedbackGrain>(item.Requirement.Name).OpenAsync(item);
        if (item.Program.Length > 0)
            await RecordAsync(SolvedProgram.Of(item), cancellationToken);
        return new(Report: null);
    }

    // The task is live, so no watchdog asks again where the library's silo is lost.
    private async Task RecordAsync(SolvedProgram program, CancellationToken cancellationToken)
    {
        for (var losses = 1; ; losses++)
        {
            try
            {
                await GrainFactory.GetGrain<ILibraryGrain>(FarmNames.Farm).RecordAsync(program);
                return;
            }
            catch (Exception exception) when (exception is OrleansException or TimeoutException && losses <= options.MaximumResumes)
            {
                await Task.Delay(options.HandlingRetryDelay * losses, time, cancellationToken);
            }
        }
    }
}
