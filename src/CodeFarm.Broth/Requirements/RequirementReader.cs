using CodeFarm.Broth.Signatures;

namespace CodeFarm.Broth.Requirements;

/// <summary>From the tree of a file to a checked requirement.</summary>
internal sealed class RequirementReader(string file)
{
    private static readonly string[] Fields = ["name", "description", "signature", "params", "returns", "examples"];

    private readonly FieldReader _fields = new(file);

    public Requirement Read(SourceNode root)
    {
        var fields = _fields.Of(root, "a requirement", Fields);
        var name = ReadName(_fields.Required(fields, root, "name", "name: word-count"));
        var description = _fields.Text(_fields.Required(
            fields, root, "description", "description: Counts the words of a text."), "description");
        if (string.IsNullOrWhiteSpace(description))
            throw _fields.Error(
                RequirementErrors.MissingField, fields["description"], "The description is empty. Say what the function should do.");
        var examples = new ExamplesReader(_fields).Read(
            _fields.Required(fields, root, "examples", "examples: [{ in: [\"a b\"], out: 2 }]"));
        var signature = ReadSignature(fields, root) ?? examples.InferSignature(Identifier.ToPascalCase(name));
        return new Requirement(name, description.Trim(), signature, examples.Fit(signature));
    }

    private string ReadName(SourceNode node)
    {
        var name = _fields.Text(node, "name");
        return name.Length is > 0 and <= 64
            && char.IsAsciiLetter(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? name
            : throw _fields.Error(
                RequirementErrors.Name, node,
                $"'{Excerpt.Of(name)}' is no name. Use 1 to 64 letters A to Z, digits, dashes and underscores, a letter first, such as word-count.");
    }

    private FunctionSignature? ReadSignature(Dictionary<string, SourceNode> fields, SourceNode root)
    {
        var parts = fields.GetValueOrDefault("params") ?? fields.GetValueOrDefault("returns");
        if (!fields.TryGetValue("signature", out var node))
            return parts is null ? null : ReadParts(fields, root);
        if (parts is not null)
            throw _fields.Error(
                RequirementErrors.Signature, parts, "Both a signature and params or returns are given. Keep the signature only.");
        return Checked(node, () => FunctionSignature.Parse(_fields.Text(node, "signature")));
    }

    private FunctionSignature ReadParts(Dictionary<string, SourceNode> fields, SourceNode root)
    {
        var parameters = _fields.Required(fields, root, "params", "params: { text: string }");
        var returns = _fields.Required(fields, root, "returns", "returns: int");
        var name = Identifier.ToPascalCase(_fields.Text(fields["name"], "name"));
        var read = parameters switch
        {
            MappingNode map => map.Entries.Select(
                entry => Checked(entry.Key, () => Parameter($"{_fields.Text(entry.Value, "params")} {entry.Key.Text}"))),
            SequenceNode list => list.Items.Select(
                item => Checked(item, () => Parameter(_fields.Text(item, "params")))),
            _ => throw _fields.Error(
                RequirementErrors.FieldType, parameters,
                "params must map names to types, such as { text: string }, or list them, such as [string text]."),
        };
        FarmParameter[] parameterList = [.. read];
        return Checked(returns, () => new FunctionSignature(
            name, parameterList, Types.FarmType.Parse(_fields.Text(returns, "returns"))));
    }

    private static FarmParameter Parameter(string text) => SignatureText.ParseParameter(text);

    private T Checked<T>(SourceNode node, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException e)
        {
            throw _fields.Error(RequirementErrors.Signature, node, e.Message, e);
        }
    }
}
