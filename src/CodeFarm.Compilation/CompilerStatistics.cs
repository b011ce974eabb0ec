using System.Collections.Immutable;

namespace CodeFarm.Compilation;

/// <summary>What a compiler holds at one moment, and what it has counted since it was created.</summary>
/// <param name="ProcessIds">Of the workers that are ready or busy; with namespaces, of what holds the worker.</param>
/// <param name="Idle">Workers that are ready.</param>
/// <param name="Busy">Workers with a request.</param>
/// <param name="Starting">Workers that are being started.</param>
/// <param name="Waiting">Requests that wait for a worker.</param>
/// <param name="Started">Workers that became ready.</param>
/// <param name="Served">Requests that were answered, refusals included.</param>
/// <param name="Ended">Workers ended, by reason: recycled, idle, cancelled, killed, or a code of the compiler.</param>
public sealed record CompilerStatistics(
    ImmutableArray<int> ProcessIds,
    int Idle,
    int Busy,
    int Starting,
    int Waiting,
    long Started,
    long Served,
    ImmutableSortedDictionary<string, long> Ended);
