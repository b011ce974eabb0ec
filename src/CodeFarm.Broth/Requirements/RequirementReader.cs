using CodeFarm.Broth.Capabilities;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;

namespace CodeFarm.Broth.Requirements;

/// <summary>From the tree of a file to a checked requirement.</summary>
internal sealed class RequirementReader(string file)
{
    private readonly FieldReader _fields = new(file);

    public Requirement Read(SourceNode root)
    {
        var fields = _fields.Of(root, "a requirement", RequirementFields.Requirement);
        var name = ReadName(_fields.Required(fields, root, "name", "name: word-count"));
        var description = ReadDescription(_fields.Required(
            fields, root, "description", "description: Counts the words of a text."));
        var records = ReadRecords(fields.GetValueOrDefault("records"));
        var stated = ReadSignature(fields, root, records);
        var examples = fields.TryGetValue("examples", out var node) ? new ExamplesReader(_fields).Read(node) : null;
        var signature = stated ?? examples?.InferSignature(Identifier.ToPascalCase(name));
        var (lists, costs) = (new TextListReader(_fields), new CostReader(_fields));
        if (signature is not null && fields.TryGetValue("capabilities", out var declared))
            signature = signature.With(lists.ReadCapabilities(declared));

        return new Requirement(name, description, signature, signature is null ? [] : examples?.Fit(signature) ?? [])
        {
            IsSignatureInferred = stated is null && signature is not null,
            Properties = lists.ReadProperties(fields.GetValueOrDefault("properties")),
            Uses = lists.ReadUses(fields.GetValueOrDefault("uses"), name),
            Given = fields.TryGetValue("given", out var given) ? new GivenReader(_fields).Read(given, signature?.Reach) : GivenResources.None,
            Value = costs.ReadValue(fields.GetValueOrDefault("value")),
            Budget = costs.ReadBudget(fields.GetValueOrDefault("budget")),
        };
    }

    private string ReadDescription(SourceNode node)
    {
        var description = _fields.Text(node, "description").Trim();
        if (description.Length == 0)
            throw _fields.Error(
                RequirementErrors.MissingField, node, "The description is empty. Say what the function should do.");
        return description.Length <= Requirement.MaxDescriptionLength
            ? description
            : throw _fields.Error(
                RequirementErrors.TooLarge, node,
                $"The description has {description.Length} characters and may have {Requirement.MaxDescriptionLength}. Shorten it.");
    }

    private string ReadName(SourceNode node)
    {
        var name = _fields.Text(node, "name");
        return FunctionName.IsValid(name)
            ? name
            : throw _fields.Error(
                RequirementErrors.Name, node,
                $"'{Excerpt.Of(name)}' is no name. {FunctionName.Rule}");
    }

    private FarmType[] ReadRecords(SourceNode? node)
    {
        if (node is null)
            return [];
        if (node is not SequenceNode list)
            throw _fields.Error(
                RequirementErrors.FieldType, node, "records must be a list of texts, such as [\"record Point(int X, int Y)\"].");
        var records = new List<FarmType>();
        foreach (var item in list.Items)
            records.Add(Checked(item, () => RecordText.Parse(_fields.Text(item, "records"), records)));
        return [.. records];
    }

    private FunctionSignature? ReadSignature(Dictionary<string, SourceNode> fields, SourceNode root, FarmType[] records)
    {
        var parts = fields.GetValueOrDefault("params") ?? fields.GetValueOrDefault("returns");
        if (!fields.TryGetValue("signature", out var node))
            return parts is not null ? ReadParts(fields, root, records)
                : records.Length == 0 ? null
                : throw _fields.Error(
                    RequirementErrors.Signature, fields["records"], "Records are declared, but no signature uses them. Add a signature, or remove them.");
        if (parts is not null)
            throw _fields.Error(
                RequirementErrors.Signature, parts, "Both a signature and params or returns are given. Keep the signature only.");
        return Checked(node, () => FunctionSignature.Parse(_fields.Text(node, "signature"), records));
    }

    private FunctionSignature ReadParts(Dictionary<string, SourceNode> fields, SourceNode root, FarmType[] records)
    {
        var parameters = _fields.Required(fields, root, "params", "params: { text: string }");
        var returns = _fields.Required(fields, root, "returns", "returns: int");
        var name = Identifier.ToPascalCase(_fields.Text(fields["name"], "name"));
        var read = parameters switch
        {
            MappingNode map => map.Entries.Select(
                entry => Checked(entry.Key, () => Parameter($"{_fields.Text(entry.Value, "params")} {entry.Key.Text}", records))),
            SequenceNode list => list.Items.Select(
                item => Checked(item, () => Parameter(_fields.Text(item, "params"), records))),
            _ => throw _fields.Error(
                RequirementErrors.FieldType, parameters,
                "params must map names to types, such as { text: string }, or list them, such as [string text]."),
        };
        FarmParameter[] parameterList = [.. read];
        return Checked(returns, () => new FunctionSignature(
            name, parameterList, FarmType.Parse(_fields.Text(returns, "returns"), records)));
    }

    private static FarmParameter Parameter(string text, FarmType[] records) => SignatureText.ParseParameter(text, records);

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
