using System.Collections.Immutable;

namespace CodeFarm.Client.Http;

/// <summary>What was in quarantine and is no more.</summary>
/// <param name="Versions">The numbers of the versions.</param>
public sealed record LiftResource(ImmutableArray<int> Versions);
