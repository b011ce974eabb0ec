using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;

namespace CodeFarm.Interpretation.Examples;

/// <summary>Makes room in an inferred signature: where the examples had int and feedback has 2.5, it becomes double.</summary>
internal static class SignatureWidening
{
    public static FunctionSignature Widen(FunctionSignature signature, IReadOnlyList<RequirementExample> feedback) =>
        feedback.Aggregate(signature, Widen);

    private static FunctionSignature Widen(FunctionSignature signature, RequirementExample example)
    {
        if (example.InputsJson.Count != signature.Parameters.Count)
            return signature;
        try
        {
            return new FunctionSignature(
                signature.Name,
                [.. signature.Parameters.Zip(example.InputsJson, (parameter, json) => parameter with { Type = Unify(parameter.Type, json) })],
                Unify(signature.Returns, example.OutputJson))
            {
                Capabilities = signature.Capabilities,
                Test = signature.Test,
                Reach = signature.Reach,
            };
        }
        catch (FormatException)
        {
            // No type holds both: the example does not fit, and the suite will say so.
            return signature;
        }
    }

    private static FarmType Unify(FarmType type, string json) => FarmType.Unify(type, FarmType.Infer(json));
}
