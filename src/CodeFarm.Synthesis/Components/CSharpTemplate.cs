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

    /// <summary>How tightly an operand must bind, where the text is more than one operator. Default: null, as the text does.</summary>
    public Precedence? OperandPrecedence { get; init; }

    /// <summary>Whether a right operand that is the same operator needs no parentheses.</summary>
    public bool IsAssociative { get; init; }

    /// <summary>What the result is at compile time. Default: not a list.</summary>
    public ListForm Form { get; init; }

    /// <summary>Better texts for certain forms of arguments; the first that fits is used.</summary>
    public IReadOnlyList<TemplateVariant> Variants { get; init; } = [];

    /// <summary>
    /// A text that has a value where the general one would throw, for a call that is moved in front of a lambda and may
    /// then not be needed. Default: null, and the call is not moved.
    /// </summary>
    public string? TotalText { get; init; }

    /// <summary>How the parameters of the function argument are written. Default: named after the list's elements.</summary>
    public LambdaForm? Lambda { get; init; }

    /// <summary>
    /// For a list of what a regular expression matches, how the matches themselves are written, for
    /// <see cref="ArgumentForm.Matches"/>. Default: null, it is no such list.
    /// </summary>
    public CSharpTemplate? Matches { get; init; }

    /// <summary>Whether a lazy sequence must be made an array before it is an argument.</summary>
    public bool TakesMaterialised { get; init; }

    /// <summary>Whether the text says by itself of what type a list argument is, so that a collection expression needs no cast.</summary>
    public bool TakesCollections { get; init; }

    /// <summary>The method that the text calls, if any.</summary>
    public HelperMethod? Helper { get; init; }
}
