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
    private const int MostItems = 4;

    /// <summary>Why the synthesizer cannot look for a function of this signature; null where it can. Other experts may.</summary>
    public static string? Refusal(FunctionSignature signature)
    {
        FarmType[] parts = [.. signature.Parameters.Select(static parameter => parameter.Type).Append(signature.Returns).SelectMany(static type => type.Parts())];
        if (parts.FirstOrDefault(static part => part is { Kind: FarmKind.Nullable, Element.Kind: FarmKind.String or FarmKind.Record or FarmKind.Tuple }) is { } nullable)
            return $"The synthesizer knows null for numbers, truth values, characters and dates, and not for {nullable}: a language model can write this function.";
        foreach (var record in signature.Records)
        {
            if (record.Fields.Count is < FarmType.MinTupleItems or > MostItems || record.Fields.Any(static field => !field.Type.IsScalar))
                return $"The synthesizer knows records of {FarmType.MinTupleItems} to {MostItems} fields that are scalars, and {record} is none: a language model can write this function.";
            if (parts.Any(part => part != record && IsAlike(part, record)))
                return $"The synthesizer cannot tell {record} from another record or tuple with the same types: a language model can write this function.";
        }

        return null;
    }

    public static SynthesisProblem Of(ExpertRequest request) =>
        Of(request.Name, request.Description, FunctionSignature.Parse(request.Signature), request.Examples) with { Budget = request.Time };

    public static SynthesisProblem Of(SolvedProgram program) =>
        Of(program.Function, program.Description, FunctionSignature.Parse(program.Signature), program.Examples);

    private static SynthesisProblem Of(string name, string description, FunctionSignature signature, ImmutableArray<RequirementExample> examples)
    {
        var records = TupleRecords.Instance;
        return new(
            name,
            description,
            [.. signature.Parameters.Select(parameter => new SynthesisParameter(parameter.Name, records.ClrTypeOf(parameter.Type)))],
            records.ClrTypeOf(signature.Returns),
            [.. examples.Select((example, i) => new SynthesisExample(
                [.. example.InputsJson.Select((json, p) => FarmValue.Read(json, signature.Parameters[p].Type, $"examples[{i}].in[{p}]", records))],
                FarmValue.Read(example.OutputJson, signature.Returns, $"examples[{i}].out", records)))])
        {
            MethodName = signature.MethodName,
            Records = [.. signature.Records.Select(record => new SynthesisRecord(
                record.Name!, records.TypeOf(record), [.. record.Fields.Select(static field => field.Name!)]))],
        };
    }

    private static bool IsAlike(FarmType part, FarmType record) =>
        part.Kind is FarmKind.Tuple or FarmKind.Record
        && part.Fields.Select(static field => field.Type).SequenceEqual(record.Fields.Select(static field => field.Type));
}
