using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Grains.Agents;

/// <summary>What every agent of a stage can be told beside its events. The key is the task's id.</summary>
[Alias("farm.stage-agent")]
internal interface IStageAgent : IGrainWithStringKey
{
    /// <summary>The task has ended: what works for it stops, and what was accepted is dropped. Idempotent.</summary>
    [Alias("stop")]
    [AlwaysInterleave]
    Task StopAsync();

    /// <summary>Handles an event once more that was given up. Does nothing for any other. Idempotent.</summary>
    [Alias("replay")]
    [AlwaysInterleave]
    Task ReplayAsync(string eventId);
}
