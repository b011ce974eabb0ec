using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Grains.Feedback;

/// <summary>Holds a caller's example against a function's signature, its suite and its stable version.</summary>
internal static class FeedbackExamples
{
    /// <exception cref="FarmException">The example does not fit the signature, or says other than one of the suite.</exception>
    public static void Check(Requirement requirement, RequirementExample example)
    {
        var signature = FunctionSignature.Parse(requirement.Signature);
        if (example.InputsJson.Length != signature.Parameters.Count)
        {
            throw new FarmException(
                FarmErrors.FeedbackInvalid, $"{signature} takes {signature.Parameters.Count} arguments; the example has {example.InputsJson.Length}.");
        }

        try
        {
            for (var i = 0; i < example.InputsJson.Length; i++)
                FarmValue.Read(example.InputsJson[i], signature.Parameters[i].Type, $"example.in[{i}]");
            FarmValue.Read(example.OutputJson, signature.Returns, "example.out");
        }
        catch (FarmValueException mismatch)
        {
            throw new FarmException(FarmErrors.FeedbackInvalid, $"{signature}: {mismatch.Message}");
        }

        for (var i = 0; i < requirement.Examples.Length; i++)
        {
            var other = requirement.Examples[i];
            var sameInput = other.InputsJson.Zip(example.InputsJson).Zip(
                signature.Parameters, static (pair, parameter) => AreEqual(pair.First, pair.Second, parameter.Type)).All(static same => same);
            if (sameInput && !AreEqual(other.OutputJson, example.OutputJson, signature.Returns))
            {
                throw new FarmException(
                    FarmErrors.FeedbackConflict,
                    $"Example {i + 1} of the suite says {other.OutputJson} for ({string.Join(", ", other.InputsJson)}), yours says "
                    + $"{example.OutputJson}. Build the function from a corrected requirement instead.");
            }
        }
    }

    /// <summary>Whether the stable version gives what the example says.</summary>
    public static async Task<bool> HoldsAsync(IFunctionGrain function, Requirement requirement, RequirementExample example)
    {
        try
        {
            var result = await function.InvokeAsync(example.InputsJson);
            return AreEqual(result.OutputJson, example.OutputJson, FunctionSignature.Parse(requirement.Signature).Returns);
        }
        catch (FarmException failure) when (failure.Code == FarmErrors.FunctionFailed)
        {
            return false;
        }
    }

    private static bool AreEqual(string one, string other, FarmType type) =>
        FarmValue.AreEqual(FarmValue.Read(one, type, "one"), FarmValue.Read(other, type, "other"), type);
}
