using Orleans.Concurrency;

namespace CodeFarm.Runtime.Tests.Turns;

/// <summary>Calls that wait at a gate of the stage, and note their start and end.</summary>
public interface IHold : IGrainWithStringKey
{
    Task HoldAsync(string gate);

    [ReadOnly]
    Task ReadAsync(string gate);

    [AlwaysInterleave]
    Task InterleaveAsync(string gate);

    /// <summary>Interleaves; when it answers, everything sent before has had its chance to start.</summary>
    [AlwaysInterleave]
    Task ProbeAsync();
}
