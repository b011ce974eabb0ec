namespace CodeFarm.Validation.Expressions;

/// <summary>Why a text is not one expression that says something.</summary>
/// <param name="Code">A compiler code, <c>limit.*</c>, or <see cref="Assignment"/>.</param>
/// <param name="Message">On one line.</param>
public sealed record ExpressionProblem(string Code, string Message)
{
    /// <summary>The expression assigns.</summary>
    public const string Assignment = "expression.assignment";
}
