using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation.Quality;

/// <summary>What a single expression or choice shows.</summary>
internal static class ExpressionChecks
{
    private static readonly HashSet<SyntaxKind> Comparisons =
    [
        SyntaxKind.EqualsExpression, SyntaxKind.NotEqualsExpression, SyntaxKind.LessThanExpression,
        SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.LogicalAndExpression, SyntaxKind.LogicalOrExpression, SyntaxKind.SubtractExpression,
    ];

    public static IEnumerable<(Location Place, string Code, string Message)> Check(BinaryExpressionSyntax binary)
    {
        // The compiler sees a variable compared with itself; this sees s.Length as well.
        if (Comparisons.Contains(binary.Kind()) && binary.Left.IsEquivalentTo(binary.Right, topLevel: false)
            && binary.Left is not LiteralExpressionSyntax)
            yield return (binary.GetLocation(), "quality.same-operands", $"Both sides of {binary.OperatorToken.Text} are {Broth.Excerpt.Of(binary.Left.ToString())}.");
    }

    public static IEnumerable<(Location Place, string Code, string Message)> Check(IfStatementSyntax choice)
    {
        if (choice.Else is { } other && choice.Statement.IsEquivalentTo(other.Statement, topLevel: false))
            yield return (choice.IfKeyword.GetLocation(), "quality.same-branches", "Both branches do the same.");
    }

    public static IEnumerable<(Location Place, string Code, string Message)> Check(ConditionalExpressionSyntax choice)
    {
        if (choice.WhenTrue.IsEquivalentTo(choice.WhenFalse, topLevel: false))
            yield return (choice.QuestionToken.GetLocation(), "quality.same-branches", "Both branches do the same.");
    }

    public static IEnumerable<(Location Place, string Code, string Message)> Check(
        ExpressionStatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        // A text never changes, nor does a sequence of LINQ: what the call returns is all that it does.
        if (statement.Expression is InvocationExpressionSyntax call
            && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ReturnsVoid: false } method
            && (method.ContainingType.SpecialType == SpecialType.System_String || method.ContainingType is { Name: "Enumerable" or "Math" }))
            yield return (call.GetLocation(), "quality.ignored-result", $"What {method.Name} returns is not used, and it changes nothing.");
    }
}
