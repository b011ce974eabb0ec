using System.Collections.Immutable;

namespace CodeFarm.Sandbox;

/// <summary>One function of <see cref="SandboxStatistics.WarmFunctions"/>.</summary>
/// <param name="Name">Of the signature that was called first.</param>
/// <param name="Assembly">The beginning of the hash of its assembly.</param>
/// <param name="ProcessIds">Its workers.</param>
/// <param name="InFlight">Calls that were sent to its workers.</param>
/// <param name="Waiting">Calls that wait for one of them.</param>
/// <param name="RunsAlone">Whether calls run alone in their worker, because one has killed a worker not long ago.</param>
public sealed record WarmFunctionStatistics(
    string Name, string Assembly, ImmutableArray<int> ProcessIds, int InFlight, int Waiting, bool RunsAlone);
