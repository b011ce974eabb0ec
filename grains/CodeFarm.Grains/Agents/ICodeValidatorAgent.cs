using Orleans;

namespace CodeFarm.Grains.Agents;

/// <summary>Compiles a task's candidates and holds them against the policy. The key is the task's id.</summary>
[Alias("farm.code-validator")]
internal interface ICodeValidatorAgent : IStageAgent;
