namespace CodeFarm.Synthesis;

/// <summary>
/// How a component is written in C#. In the text, <c>{0}</c>, <c>{1}</c>, ... stand for the arguments (a function argument
/// becomes a lambda) and <c>{helper}</c> for the name of the helper method. Parentheses are added only where the
/// precedence asks for them: beside a member access, an index or a range, and in the operands of an operator.
/// </summary>
/// <param name="Text">The general text.</param>
/// <param name="Usings">Namespaces that the text needs.</param>
public sealed record CSharpTemplate(string Text, params string[] Usings)
{
    /// <summary>How tightly the text binds. Default: <see cref="Precedence.Primary"/>, a call.</summary>
    public Precedence Precedence { get; init; } = Precedence.Primary;

    /// <summary>Whether a right operand that is the same operator needs no parentheses.</summary>
    public bool IsAssociative { get; init; }

    /// <summary>What the result is at compile time. Default: not a list.</summary>
    public ListForm Form { get; init; }

    /// <summary>Better texts for certain forms of arguments; the first that fits is used.</summary>
    public IReadOnlyList<TemplateVariant> Variants { get; init; } = [];

    /// <summary>The method that the text calls, if any.</summary>
    public HelperMethod? Helper { get; init; }
}
