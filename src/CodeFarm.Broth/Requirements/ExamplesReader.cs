namespace CodeFarm.Broth.Requirements;

/// <summary>Reads the list of examples, as written.</summary>
internal sealed class ExamplesReader(FieldReader fields)
{
    public ExampleTable Read(SourceNode node)
    {
        if (node is not SequenceNode list)
            throw fields.Error(
                RequirementErrors.FieldType, node, "examples must be a list, such as [{ in: [\"a b\"], out: 2 }].");
        if (list.Items.Count > Requirement.MaxExamples)
            throw fields.Error(
                RequirementErrors.TooLarge, node,
                $"There are {list.Items.Count} examples and may be {Requirement.MaxExamples}. Keep those that say something new.");
        return new ExampleTable(fields, [.. list.Items.Select((item, i) => ReadExample(item, i + 1))]);
    }

    private ExampleRow ReadExample(SourceNode node, int number)
    {
        var parts = fields.Of(node, "an example", RequirementFields.Example);
        var inputs = fields.Required(parts, node, "in", "in: [\"a b\"]");
        var output = fields.Required(parts, node, "out", "out: 2");
        return inputs switch
        {
            SequenceNode list => new ExampleRow(number, node, list.Items, output),
            // One input needs no brackets, as long as it is no list itself.
            ScalarNode => new ExampleRow(number, node, [inputs], output),
            _ => throw fields.Error(RequirementErrors.FieldType, inputs, "in must be a list with one value for each parameter. A dictionary as one input is written [{ a: 1 }]."),
        };
    }
}
