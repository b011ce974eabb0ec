using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Sandbox;

/// <summary>What the sandbox of a silo holds and has done.</summary>
/// <param name="Isolation">What keeps workers apart: namespaces, landlock or none; empty before the first worker was needed.</param>
/// <param name="Spares">Workers that have run nothing and are ready.</param>
/// <param name="WarmWorkers">Workers that functions keep.</param>
/// <param name="Busy">Jobs that run outside of warm workers: candidates under test.</param>
/// <param name="Waiting">Jobs and calls that wait for a worker.</param>
/// <param name="Started">Processes started since the silo runs.</param>
/// <param name="Ended">Processes ended, by reason.</param>
/// <param name="Functions">The functions that were called here, the busiest first, at most a hundred and those in quarantine.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.sandbox-load")]
public sealed record SandboxLoad(
    [property: Id(0)] string Isolation,
    [property: Id(1)] int Spares,
    [property: Id(2)] int WarmWorkers,
    [property: Id(3)] int Busy,
    [property: Id(4)] int Waiting,
    [property: Id(5)] long Started,
    [property: Id(6)] ImmutableArray<EndedWorkers> Ended,
    [property: Id(7)] ImmutableArray<FunctionLoad> Functions);
