using System.Collections.Immutable;
using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation.Suite;

/// <summary>
/// Makes inputs from a contract and from nothing else, so that no candidate can shape what it is tested with. Deterministic.
/// </summary>
public static class SuiteGenerator
{
    // Boundaries are few and always the same; variations fill what is left.
    private const double BoundaryShare = 0.25;
    private const double RobustnessShare = 0.25;
    private const int TriesPerInput = 8;

    /// <param name="request">The contract.</param>
    /// <param name="maximum">The most inputs to make.</param>
    /// <returns>Variations, then boundaries, then robustness inputs; none twice and none that is an example.</returns>
    public static ImmutableArray<GeneratedInput> Generate(EvaluationRequest request, int maximum)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegative(maximum);
        var examples = request.Guiding.Concat(request.Withheld)
            .Select(example => request.Signature.Parameters
                .Select((parameter, i) => FarmValue.Read(example.InputsJson[i], parameter.Type, parameter.Name)).ToArray())
            .ToArray();
        if (examples.Length == 0 || request.Signature.Parameters.Count == 0)
            return [];
        var draft = new SuiteDraft(request, examples, new Random(ContractSeed.Of(request)));
        var robustness = draft.Single(InputKind.Robustness, BoundaryValues.Extreme, (int)(maximum * RobustnessShare));
        var boundaries = draft.Single(InputKind.Boundary, BoundaryValues.Smallest, (int)(maximum * BoundaryShare));
        var variations = draft.Vary(maximum - robustness.Count - boundaries.Count, TriesPerInput);
        return [.. variations, .. boundaries, .. robustness];
    }
}
