using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;

namespace CodeFarm.Broth.Requirements;

/// <summary>All examples of one requirement: what they say of the types, and whether they agree with each other.</summary>
internal sealed class ExampleTable(FieldReader fields, IReadOnlyList<ExampleRow> rows)
{
    /// <summary>The narrowest signature that every example fits; null when there is no example.</summary>
    public FunctionSignature? InferSignature(string name)
    {
        if (rows.Count == 0)
            return null;
        var arity = rows[0].Inputs.Count;
        CheckArity(arity, $"the first example has {arity}");
        var parameters = Enumerable.Range(0, arity).Select(index => new FarmParameter(
            arity == 1 ? "input" : $"input{index + 1}",
            Infer(rows.Select(row => (row.Number, row.Inputs[index])), $"input {index + 1}")));
        try
        {
            return new FunctionSignature(name, [.. parameters], Infer(rows.Select(row => (row.Number, row.Output)), "out"));
        }
        catch (FormatException e)
        {
            throw fields.Error(RequirementErrors.Signature, rows[0].Node, e.Message, e);
        }
    }

    /// <summary>The examples as values of the signature's types.</summary>
    public IReadOnlyList<RequirementExample> Fit(FunctionSignature signature)
    {
        CheckArity(signature.Parameters.Count, $"{signature} takes {signature.Parameters.Count}");
        var examples = rows.Select(row => Fit(row, signature)).ToArray();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < examples.Length; i++)
        {
            // The inputs are canonical JSON, so equal values have equal texts and a line feed cannot occur in one.
            var inputs = string.Join('\n', examples[i].InputsJson);
            if (!seen.TryAdd(inputs, i) && !AreEqual(examples[seen[inputs]].OutputJson, examples[i].OutputJson, signature.Returns))
                throw Conflict(examples[seen[inputs]], examples[i], rows[seen[inputs]], rows[i]);
        }

        return examples;
    }

    private static bool AreEqual(string first, string second, FarmType type) =>
        first == second || FarmValue.AreEqual(FarmValue.Read(first, type, "out"), FarmValue.Read(second, type, "out"), type);

    private void CheckArity(int arity, string because)
    {
        if (rows.FirstOrDefault(row => row.Inputs.Count != arity) is { } odd)
            throw fields.Error(
                RequirementErrors.ExampleArity, odd.Node,
                $"Example {odd.Number} has {odd.Inputs.Count} inputs, but {because}. A list as one input is written [[1, 2]].");
    }

    private FarmType Infer(IEnumerable<(int Example, SourceNode Node)> values, string what)
    {
        var known = FarmType.Unknown;
        foreach (var (example, node) in values)
        {
            try
            {
                known = FarmType.Unify(known, ExampleValue.Infer(node));
            }
            catch (FormatException e)
            {
                throw fields.Error(
                    RequirementErrors.ExampleType, node, $"Example {example}, {what}: {e.Message} Quotes make a text; a signature settles the type.", e);
            }
        }

        return known;
    }

    private RequirementExample Fit(ExampleRow row, FunctionSignature signature) => new(
        [.. row.Inputs.Select((node, i) => ToJson(node, signature.Parameters[i].Type, $"example {row.Number}, {signature.Parameters[i].Name}"))],
        ToJson(row.Output, signature.Returns, $"example {row.Number}, out"));

    private string ToJson(SourceNode node, FarmType type, string what)
    {
        try
        {
            return ExampleValue.ToJson(node, type);
        }
        catch (Exception e) when (e is FormatException or FarmValueException)
        {
            throw fields.Error(
                RequirementErrors.ExampleType, node, $"{what}: {e.Message}. Change the value, or the type in the signature.", e);
        }
    }

    private RequirementException Conflict(
        RequirementExample first, RequirementExample second, ExampleRow firstRow, ExampleRow secondRow) => fields.Error(
        RequirementErrors.ConflictingExamples, secondRow.Node,
        $"Example {secondRow.Number}: ({Excerpt.Of(string.Join(", ", second.InputsJson))}) gives {Excerpt.Of(second.OutputJson)} here and "
        + $"{Excerpt.Of(first.OutputJson)} in line {firstRow.Node.Line}, example {firstRow.Number}. A function returns one result for the same inputs: correct or remove one.");
}
