using Orleans;

namespace CodeFarm.Grains.Agents;

/// <summary>Proposes candidates for a task. The key is the task's id.</summary>
[Alias("farm.code-generator")]
internal interface ICodeGeneratorAgent : IGrainWithStringKey;
