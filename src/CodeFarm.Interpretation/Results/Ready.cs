using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.Interpretation.Results;

/// <summary>The requirement can be built.</summary>
/// <param name="Signature">As stated, or as inferred from the examples, perhaps widened by feedback.</param>
/// <param name="Examples">
/// The suite: the user's examples and then those of the feedback, as canonical JSON of the signature's types, without repetitions
/// and contradictions.
/// </param>
/// <param name="GuidingExampleIndexes">Into <paramref name="Examples"/>, ascending: what generators may see.</param>
/// <param name="WithheldExampleIndexes">Into <paramref name="Examples"/>, ascending: for the tester only; possibly none.</param>
/// <param name="Dropped">Examples that are not in the suite, and why.</param>
/// <param name="Classification">The kind of function, for the router.</param>
/// <param name="Related">Known functions with similar words and types, the most similar first; at most five.</param>
/// <param name="Notes">What was assumed.</param>
public sealed record Ready(
    FunctionSignature Signature,
    IReadOnlyList<RequirementExample> Examples,
    IReadOnlyList<int> GuidingExampleIndexes,
    IReadOnlyList<int> WithheldExampleIndexes,
    IReadOnlyList<DroppedExample> Dropped,
    Classification Classification,
    IReadOnlyList<Offer> Related,
    IReadOnlyList<string> Notes) : InterpretationResult(Notes);
