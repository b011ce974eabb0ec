using Orleans;

namespace CodeFarm.Grains.Agents;

/// <summary>Makes a task's best candidate a version of its function. The key is the task's id.</summary>
[Alias("farm.deployer")]
internal interface IDeployerAgent : IStageAgent;
