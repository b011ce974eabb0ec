using Orleans;

namespace CodeFarm.Grains.Agents;

/// <summary>Has the experts propose candidates for a task. The key is the task's id.</summary>
[Alias("farm.code-generator")]
internal interface ICodeGeneratorAgent : IStageAgent;
