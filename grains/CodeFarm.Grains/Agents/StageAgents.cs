using CodeFarm.Contracts;
using CodeFarm.Contracts.Tasks;
using Orleans;

namespace CodeFarm.Grains.Agents;

/// <summary>The stages in their order: their names, their states and their agents.</summary>
internal static class StageAgents
{
    private static readonly (string Stage, TaskState State, Func<IGrainFactory, string, IStageAgent> Agent)[] Stages =
    [
        (FarmNames.InterpretStream, TaskState.Interpreting, static (grains, task) => grains.GetGrain<IRequirementInterpreterAgent>(task)),
        (FarmNames.GenerateStream, TaskState.Generating, static (grains, task) => grains.GetGrain<ICodeGeneratorAgent>(task)),
        (FarmNames.ValidateStream, TaskState.Validating, static (grains, task) => grains.GetGrain<ICodeValidatorAgent>(task)),
        (FarmNames.TestStream, TaskState.Testing, static (grains, task) => grains.GetGrain<ITesterAgent>(task)),
        (FarmNames.DeployStream, TaskState.Deploying, static (grains, task) => grains.GetGrain<IDeployerAgent>(task)),
        (FarmNames.FeedbackStream, TaskState.Live, static (grains, task) => grains.GetGrain<IFeedbackAgent>(task)),
    ];

    /// <summary>The agents that may be at work for a task that is not live.</summary>
    public static IEnumerable<IStageAgent> Of(IGrainFactory grains, string taskId) =>
        Stages.Where(static stage => stage.State != TaskState.Live).Select(stage => stage.Agent(grains, taskId));

    /// <summary>The agent that handles an event.</summary>
    public static IStageAgent Of(IGrainFactory grains, string taskId, string eventId) =>
        Find(eventId).Agent(grains, taskId);

    /// <summary>The state of a task while an event is handled.</summary>
    public static TaskState StateOf(string eventId) => Find(eventId).State;

    // An event's id is task/stage/attempt.
    private static (string Stage, TaskState State, Func<IGrainFactory, string, IStageAgent> Agent) Find(string eventId)
    {
        var stage = eventId.Split('/') is [.., var name, _] ? name : "";
        return Array.Find(Stages, known => known.Stage == stage) is { Agent: not null } found
            ? found
            : throw new ArgumentException($"'{eventId}' is no id of an event.", nameof(eventId));
    }
}
