using Orleans;

namespace CodeFarm.Grains.Agents;

/// <summary>Makes a task's requirement technical. The key is the task's id.</summary>
[Alias("farm.requirement-interpreter")]
internal interface IRequirementInterpreterAgent : IStageAgent;
