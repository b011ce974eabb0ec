using System.Collections.Immutable;

namespace CodeFarm.Evaluation.Suite;

/// <summary>One call without an expected result.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="InputsJson">One canonical JSON value for each parameter.</param>
public sealed record GeneratedInput(InputKind Kind, ImmutableArray<string> InputsJson);
