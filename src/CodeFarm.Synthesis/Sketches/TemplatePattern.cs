namespace CodeFarm.Synthesis.Sketches;

/// <summary>A component's template as code to be recognised.</summary>
/// <param name="Component">The component.</param>
/// <param name="Code">The template with placeholders.</param>
internal sealed record TemplatePattern(Component Component, CodeNode Code)
{
    /// <summary>The ways in which a component is written; none that this reader does not understand.</summary>
    public static IEnumerable<TemplatePattern> Of(Component component)
    {
        var template = component.Template;
        foreach (var text in template.Variants.Select(variant => variant.Text).Prepend(template.Text))
        {
            if (Read(template.Helper is { } helper ? text.Replace("{helper}", helper.Name, StringComparison.Ordinal) : text) is { } code)
                yield return new(component, code);
        }
    }

    /// <summary>The arguments with which the template is a given code; null where there are none.</summary>
    public CodeNode[]? Match(CodeNode code)
    {
        var arguments = new CodeNode?[Component.Parameters.Count];
        return Match(Code, code, 0, arguments) && !arguments.Contains(null) ? [.. arguments.OfType<CodeNode>()] : null;
    }

    private static bool Match(CodeNode pattern, CodeNode code, int lambdas, CodeNode?[] arguments)
    {
        if (pattern.Kind != CodeKind.Placeholder)
        {
            return pattern.Kind == code.Kind && pattern.Text == code.Text && Equals(pattern.Value, code.Value) && pattern.Children.Length == code.Children.Length
                && pattern.Children.Zip(code.Children).All(pair => Match(pair.First, pair.Second, pattern.Kind == CodeKind.Lambda ? lambdas + 1 : lambdas, arguments));
        }

        var index = (int)pattern.Value!;
        if (index >= arguments.Length || code.Kind == CodeKind.Missing || code.Moved(-lambdas) is not { } argument) return false;
        if (arguments[index] is { } known) return CodeNode.AreSame(known, argument);
        arguments[index] = argument;
        return true;
    }

    private static CodeNode? Read(string text)
    {
        try
        {
            return CodeReader.Read(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
