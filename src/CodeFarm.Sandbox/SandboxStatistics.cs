using System.Collections.Immutable;

namespace CodeFarm.Sandbox;

/// <summary>What a sandbox holds at one moment, and what it has counted since it was created.</summary>
/// <param name="IdleSpares">Workers that have run nothing and are ready.</param>
/// <param name="Busy">Jobs that run outside of warm workers: single jobs and those of sessions.</param>
/// <param name="Waiting">Jobs and calls that wait for a worker.</param>
/// <param name="OpenSessions">Sessions that were not disposed of.</param>
/// <param name="WarmFunctions">The functions whose workers are kept, the most recently used first.</param>
/// <param name="Started">Processes started.</param>
/// <param name="Ended">Processes ended, by reason: finished, not-started, deadline, cancelled, memory, crashed, killed, protocol, unfit, idle, evicted, disposed.</param>
/// <param name="WarmHits">Calls that ran in a worker which had run others of the same function.</param>
/// <param name="WarmMisses">Calls that were the first of their worker.</param>
public sealed record SandboxStatistics(
    int IdleSpares,
    int Busy,
    int Waiting,
    int OpenSessions,
    ImmutableArray<WarmFunctionStatistics> WarmFunctions,
    long Started,
    ImmutableSortedDictionary<string, long> Ended,
    long WarmHits,
    long WarmMisses)
{
    /// <summary>Workers that functions keep.</summary>
    public int WarmWorkers => WarmFunctions.Sum(static function => function.ProcessIds.Length);

    /// <summary>What keeps workers apart: namespaces, landlock or none; null before the first worker was needed.</summary>
    public string? Isolation { get; init; }

    /// <summary>A sandbox that holds nothing and has done nothing.</summary>
    public static SandboxStatistics Empty { get; } =
        new(0, 0, 0, 0, [], 0, ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal), 0, 0);
}
