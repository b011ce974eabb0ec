using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Contracts.Experts;
using CodeFarm.Contracts.Library;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Experts;

/// <summary>What is asked of the farm, as the synthesizer takes it.</summary>
internal static class ExpertProblem
{
    public static SynthesisProblem Of(ExpertRequest request) =>
        Of(request.Name, request.Description, request.Signature, request.Examples) with { Budget = request.Time };

    public static SynthesisProblem Of(SolvedProgram program) =>
        Of(program.Function, program.Description, program.Signature, program.Examples);

    private static SynthesisProblem Of(string name, string description, string signatureText, ImmutableArray<RequirementExample> examples)
    {
        var signature = FunctionSignature.Parse(signatureText);
        return new(
            name,
            description,
            [.. signature.Parameters.Select(static parameter => new SynthesisParameter(parameter.Name, parameter.Type.ClrType))],
            signature.Returns.ClrType,
            [.. examples.Select((example, i) => new SynthesisExample(
                [.. example.InputsJson.Select((json, p) => FarmValue.Read(json, signature.Parameters[p].Type, $"examples[{i}].in[{p}]"))],
                FarmValue.Read(example.OutputJson, signature.Returns, $"examples[{i}].out")))])
        {
            MethodName = signature.MethodName,
        };
    }
}
