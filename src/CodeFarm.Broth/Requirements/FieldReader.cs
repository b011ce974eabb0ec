namespace CodeFarm.Broth.Requirements;

/// <summary>Reads the fields of mappings and words the errors that are the same for all of them.</summary>
internal sealed class FieldReader(string file)
{
    public Dictionary<string, SourceNode> Of(SourceNode node, string what, IReadOnlyList<string> known)
    {
        if (node is not MappingNode mapping)
            throw Error(RequirementErrors.FieldType, node, $"Expected {what} with the fields {string.Join(", ", known)}.");
        var fields = new Dictionary<string, SourceNode>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries)
        {
            if (!known.Contains(key.Text, StringComparer.Ordinal))
                throw Unknown(key, what, known);
            if (!fields.TryAdd(key.Text, value))
                throw Error(RequirementErrors.Syntax, key, $"The field '{key.Text}' appears twice. Remove one of them.");
        }

        return fields;
    }

    public SourceNode Required(Dictionary<string, SourceNode> fields, SourceNode parent, string name, string example) =>
        fields.TryGetValue(name, out var node)
            ? node
            : throw Error(
                RequirementErrors.MissingField, parent, $"The field '{name}' is missing. Add it, for example: {example}");

    public string Text(SourceNode node, string name) => node switch
    {
        ScalarNode { Form: not ScalarForm.Literal } scalar => scalar.Text,
        _ => throw Error(RequirementErrors.FieldType, node, $"The field '{name}' must be a text. Write it on one line, or in quotes."),
    };

    /// <summary>A finite number.</summary>
    public double Number(SourceNode node, string name) =>
        node is ScalarNode { Form: not ScalarForm.Quoted } scalar && ExampleValue.Number(scalar.Text) is { } number && double.IsFinite(number)
            ? number
            : throw Error(RequirementErrors.FieldType, node, $"The field '{name}' must be a number, such as 10 or 2.5, without quotes.");

    public RequirementException Error(string code, SourceNode node, string problem, Exception? inner = null) =>
        new(code, file, node.Line, node.Column, problem, inner);

    private RequirementException Unknown(ScalarNode key, string what, IReadOnlyList<string> known)
    {
        var hint = Nearest.To(key.Text, known) is { } near
            ? $"Did you mean '{near}'?"
            : $"Known fields are {string.Join(", ", known)}.";
        return Error(RequirementErrors.UnknownField, key, $"'{Excerpt.Of(key.Text)}' is no field of {what}. {hint}");
    }
}
