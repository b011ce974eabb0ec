using System.Collections.Immutable;
using CodeFarm.Contracts.Sandbox;

namespace CodeFarm.Client.Http;

/// <summary>What the sandbox of a silo holds and has done.</summary>
/// <param name="Isolation">What keeps workers apart: namespaces, landlock or none; empty before the first worker was needed.</param>
/// <param name="Spares">Workers that have run nothing and are ready.</param>
/// <param name="WarmWorkers">Workers that functions keep.</param>
/// <param name="Busy">Candidates under test.</param>
/// <param name="Waiting">Jobs and calls that wait for a worker.</param>
/// <param name="Started">Processes started since the silo runs.</param>
/// <param name="Ended">Processes ended, by reason.</param>
/// <param name="Functions">The functions that were called here, the busiest first.</param>
public sealed record SandboxResource(
    string Isolation,
    int Spares,
    int WarmWorkers,
    int Busy,
    int Waiting,
    long Started,
    ImmutableSortedDictionary<string, long> Ended,
    ImmutableArray<FunctionLoadResource> Functions)
{
    /// <summary>The load as it goes over the wire.</summary>
    public static SandboxResource? From(SandboxLoad? load) => load is null ? null : new(
        load.Isolation, load.Spares, load.WarmWorkers, load.Busy, load.Waiting, load.Started,
        load.Ended.ToImmutableSortedDictionary(static ended => ended.Reason, static ended => ended.Count, StringComparer.Ordinal),
        [.. load.Functions.Select(FunctionLoadResource.From)]);

    /// <summary>The load as clients see it.</summary>
    public SandboxLoad ToLoad() => new(
        Isolation, Spares, WarmWorkers, Busy, Waiting, Started, [.. Ended.Select(static ended => new EndedWorkers(ended.Key, ended.Value))],
        [.. Functions.Select(static function => function.ToLoad())]);
}
