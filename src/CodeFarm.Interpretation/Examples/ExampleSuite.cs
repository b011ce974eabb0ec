using CodeFarm.Broth;
using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Interpretation.Results;

namespace CodeFarm.Interpretation.Examples;

/// <summary>The user's examples, grown by those of the feedback that fit the signature and contradict none before them.</summary>
/// <param name="Signature">That all examples fit.</param>
/// <param name="Examples">Canonical; the user's first.</param>
/// <param name="OwnCount">How many of them are the user's.</param>
/// <param name="Dropped">What did not join.</param>
/// <param name="Notes">What was assumed.</param>
internal sealed record ExampleSuite(
    FunctionSignature Signature,
    IReadOnlyList<RequirementExample> Examples,
    int OwnCount,
    IReadOnlyList<DroppedExample> Dropped,
    IReadOnlyList<string> Notes)
{
    public static ExampleSuite Grow(
        Requirement requirement, FunctionSignature signature, IReadOnlyList<RequirementExample> feedback)
    {
        // A stated signature is a promise; an inferred one only says what the examples so far had in common.
        var widened = requirement.IsSignatureInferred ? SignatureWidening.Widen(signature, feedback) : signature;
        var examples = new List<RequirementExample>();
        var dropped = new List<DroppedExample>();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var example in requirement.Examples)
            Join(example, isFeedback: false);
        var ownCount = examples.Count;
        foreach (var example in feedback)
            Join(example, isFeedback: true);
        return new ExampleSuite(widened, examples, ownCount, dropped, Describe(signature, widened, dropped));

        void Join(RequirementExample example, bool isFeedback)
        {
            var reason = Fit(example, widened, out var fitted) ?? Compare(fitted!);
            if (reason is null)
                examples.Add(fitted!);
            else
                dropped.Add(new DroppedExample(example, isFeedback, reason));
        }

        string? Compare(RequirementExample example)
        {
            // Canonical JSON has no line feed, so the joined text stands for the inputs.
            var inputs = string.Join('\n', example.InputsJson);
            if (indexes.TryAdd(inputs, examples.Count))
                return null;
            var (place, earlier) = (indexes[inputs] + 1, examples[indexes[inputs]].OutputJson);
            return AreEqual(earlier, example.OutputJson, widened.Returns)
                ? $"It repeats example {place}."
                : $"It contradicts example {place}, which gives {Excerpt.Of(earlier)} for the same inputs and came first.";
        }
    }

    /// <summary>Null and the canonical example, or the reason why it does not fit.</summary>
    private static string? Fit(RequirementExample example, FunctionSignature signature, out RequirementExample? fitted)
    {
        fitted = null;
        if (example.InputsJson.Count != signature.Parameters.Count)
            return $"It has {example.InputsJson.Count} inputs, and {signature} takes {signature.Parameters.Count}.";
        try
        {
            fitted = new RequirementExample(
                [.. example.InputsJson.Zip(signature.Parameters, (json, parameter) => Canonical(json, parameter.Type, parameter.Name))],
                Canonical(example.OutputJson, signature.Returns, "out"));
            return null;
        }
        catch (FarmValueException e)
        {
            return $"It does not fit {signature}: {e.Message}";
        }
    }

    private static string Canonical(string json, FarmType type, string path) =>
        FarmValue.Write(FarmValue.Read(json, type, path), type);

    private static bool AreEqual(string first, string second, FarmType type) =>
        FarmValue.AreEqual(FarmValue.Read(first, type, "out"), FarmValue.Read(second, type, "out"), type);

    private static List<string> Describe(FunctionSignature before, FunctionSignature after, List<DroppedExample> dropped)
    {
        var notes = new List<string>();
        if (before != after)
            notes.Add($"The signature {before} was inferred; it is widened to {after}, so that the feedback fits.");
        notes.AddRange(dropped.Select(drop =>
            $"{(drop.IsFeedback ? "Feedback" : "An example")} for ({Excerpt.Of(string.Join(", ", drop.Example.InputsJson))}) is left out. {drop.Reason}"));
        return notes;
    }
}
