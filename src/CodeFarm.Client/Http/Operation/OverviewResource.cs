using System.Collections.Immutable;

namespace CodeFarm.Client.Http;

/// <summary>What the page shows.</summary>
/// <param name="Farm">What serves.</param>
/// <param name="Silos">By name.</param>
/// <param name="Tasks">Open ones first.</param>
/// <param name="Functions">By name.</param>
/// <param name="DeadLetters">How many events were given up.</param>
public sealed record OverviewResource(
    FarmResource Farm,
    ImmutableArray<SiloResource> Silos,
    ImmutableArray<TaskSummaryResource> Tasks,
    ImmutableArray<FunctionSummaryResource> Functions,
    int DeadLetters);
