using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Grains.Feedback;

/// <summary>Holds callers' examples against a function's signature and its suite.</summary>
internal static class FeedbackExamples
{
    /// <summary>Whether an example can be part of the suite at all.</summary>
    /// <exception cref="FarmException">It does not fit the signature, or says other than the suite or an earlier feedback.</exception>
    public static void Check(Requirement requirement, IEnumerable<FunctionFeedback> given, RequirementExample example)
    {
        var signature = FunctionSignature.Parse(requirement.Signature);
        if (Mismatch(signature, example) is { } mismatch)
            throw new FarmException(FarmErrors.FeedbackInvalid, mismatch);
        for (var i = 0; i < requirement.Examples.Length; i++)
        {
            if (Contradict(signature, requirement.Examples[i], example))
                throw Conflict($"Example {i + 1} of the suite", requirement.Examples[i], example);
        }

        foreach (var other in given)
        {
            if (other.Example is { } said && Mismatch(signature, said) is null && Contradict(signature, said, example))
                throw Conflict($"Feedback '{other.Id}'", said, example);
        }
    }

    /// <summary>
    /// What was given that is not in the suite yet. Examples that do not fit the signature or say other than the suite are not
    /// among them: a requirement that is newer overrules them.
    /// </summary>
    public static ImmutableArray<FunctionFeedback> MissingFrom(Requirement requirement, IEnumerable<FunctionFeedback> given)
    {
        var signature = FunctionSignature.Parse(requirement.Signature);
        return
        [
            .. given.Where(feedback => feedback.Example is { } example && Mismatch(signature, example) is null
                && !requirement.Examples.Any(known => HaveSameInputs(signature, known, example))),
        ];
    }

    /// <summary>The requirement with its suite grown by examples, each input once.</summary>
    public static Requirement Grow(Requirement requirement, IEnumerable<FunctionFeedback> missing)
    {
        var signature = FunctionSignature.Parse(requirement.Signature);
        var suite = requirement.Examples.ToList();
        foreach (var feedback in missing)
        {
            if (feedback.Example is { } example && !suite.Exists(known => HaveSameInputs(signature, known, example)))
                suite.Add(example);
        }

        return requirement with { Examples = [.. suite] };
    }

    /// <summary>Whether a result is what the example says.</summary>
    public static bool Holds(Requirement requirement, RequirementExample example, string outputJson) =>
        AreEqual(outputJson, example.OutputJson, FunctionSignature.Parse(requirement.Signature).Returns);

    private static string? Mismatch(FunctionSignature signature, RequirementExample example)
    {
        if (example.InputsJson.IsDefault || example.InputsJson.Length != signature.Parameters.Count)
        {
            var count = example.InputsJson.IsDefault ? 0 : example.InputsJson.Length;
            return $"{signature} takes {signature.Parameters.Count} arguments; the example has {count}.";
        }

        try
        {
            for (var i = 0; i < example.InputsJson.Length; i++)
                FarmValue.Read(example.InputsJson[i], signature.Parameters[i].Type, $"example.in[{i}]");
            FarmValue.Read(example.OutputJson, signature.Returns, "example.out");
            return null;
        }
        catch (FarmValueException mismatch)
        {
            return $"{signature}: {mismatch.Message}";
        }
    }

    private static bool Contradict(FunctionSignature signature, RequirementExample one, RequirementExample other) =>
        HaveSameInputs(signature, one, other) && !AreEqual(one.OutputJson, other.OutputJson, signature.Returns);

    private static bool HaveSameInputs(FunctionSignature signature, RequirementExample one, RequirementExample other) =>
        one.InputsJson.Zip(other.InputsJson).Zip(
            signature.Parameters, static (pair, parameter) => AreEqual(pair.First, pair.Second, parameter.Type)).All(static same => same);

    private static bool AreEqual(string one, string other, FarmType type) =>
        FarmValue.AreEqual(FarmValue.Read(one, type, "one"), FarmValue.Read(other, type, "other"), type);

    private static FarmException Conflict(string where, RequirementExample known, RequirementExample example) => new(
        FarmErrors.FeedbackConflict,
        $"{where} says {known.OutputJson} for ({string.Join(", ", known.InputsJson)}), yours says {example.OutputJson}. Build the function from a "
        + "corrected requirement instead.");
}
