using Orleans;

namespace CodeFarm.Grains.Agents;

/// <summary>Runs a task's candidates on its suite. The key is the task's id.</summary>
[Alias("farm.tester")]
internal interface ITesterAgent : IStageAgent;
