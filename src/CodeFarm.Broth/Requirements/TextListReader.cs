using CodeFarm.Broth.Capabilities;

namespace CodeFarm.Broth.Requirements;

/// <summary>Reads the fields that are lists of texts: <c>properties</c> and <c>uses</c>.</summary>
internal sealed class TextListReader(FieldReader fields)
{
    public IReadOnlyList<string> ReadProperties(SourceNode? node)
    {
        var items = Items(node, "properties", "properties: [\"result.Length <= text.Length\"]", Requirement.MaxProperties);
        return [.. items.Select(ReadProperty)];
    }

    /// <param name="node">The field, or null when it is absent.</param>
    /// <param name="self">The function that uses the others.</param>
    public IReadOnlyList<string> ReadUses(SourceNode? node, string self)
    {
        var names = new List<string>();
        foreach (var item in Items(node, "uses", "uses: [slug, word-count]", Requirement.MaxUses))
        {
            var name = fields.Text(item, "uses");
            if (!FunctionName.IsValid(name))
                throw fields.Error(
                    RequirementErrors.Uses, item, $"'{Excerpt.Of(name)}' is no name of a function. {FunctionName.Rule}");
            if (name == self)
                throw fields.Error(RequirementErrors.Uses, item, $"'{name}' uses itself. Name other functions only.");
            if (names.Contains(name, StringComparer.Ordinal))
                throw fields.Error(RequirementErrors.Uses, item, $"'{name}' is named twice. Remove one of them.");
            names.Add(name);
        }

        return names;
    }

    /// <summary>Capabilities as <see cref="CapabilityText"/> has them.</summary>
    public CapabilityDeclaration ReadCapabilities(SourceNode node)
    {
        var items = Items(node, "capabilities", "capabilities: [clock, log]", Requirement.MaxUses);
        try
        {
            return CapabilityText.Parse(items.Select(item => fields.Text(item, "capabilities")));
        }
        catch (FormatException e)
        {
            throw fields.Error(RequirementErrors.Capabilities, node, e.Message, e);
        }
    }

    private string ReadProperty(SourceNode node)
    {
        var text = fields.Text(node, "properties").Trim();
        if (text.Length == 0)
            throw fields.Error(
                RequirementErrors.Property, node, "This property is empty. Write a C# condition, such as \"result >= 0\".");
        return text.Length <= Requirement.MaxPropertyLength
            ? text
            : throw fields.Error(
                RequirementErrors.Property, node,
                $"This property has {text.Length} characters and may have {Requirement.MaxPropertyLength}. Split it into several.");
    }

    private IReadOnlyList<SourceNode> Items(SourceNode? node, string name, string example, int most) => node switch
    {
        null => [],
        SequenceNode { Items: var items } when items.Count <= most => items,
        SequenceNode { Items: var items } => throw fields.Error(
            RequirementErrors.TooLarge, node, $"There are {items.Count} {name} and may be {most}. Keep those that matter most."),
        _ => throw fields.Error(RequirementErrors.FieldType, node, $"{name} must be a list of texts, such as {example}."),
    };
}
