using Orleans;

namespace CodeFarm.Grains.Agents;

/// <summary>Opens a function's feedback for the version that a task has deployed. The key is the task's id.</summary>
[Alias("farm.feedback-agent")]
internal interface IFeedbackAgent : IStageAgent;
