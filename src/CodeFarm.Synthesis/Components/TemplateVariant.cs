namespace CodeFarm.Synthesis;

/// <summary>A C# text that replaces the general one where an argument has a certain form.</summary>
/// <param name="Argument">Index of the argument.</param>
/// <param name="Form">The form that the argument must have.</param>
/// <param name="Text">The text, with the placeholders of <see cref="CSharpTemplate"/>.</param>
/// <param name="Usings">Namespaces that the text needs.</param>
public sealed record TemplateVariant(int Argument, ArgumentForm Form, string Text, params string[] Usings)
{
    /// <summary>How tightly the text binds. Default: null, as the general text does.</summary>
    public Precedence? Precedence { get; init; }
}
