using System.Globalization;
using CodeFarm.Broth;
using CodeFarm.Validation.Limits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation.Expressions;

/// <summary>Looks whether a text is one C# expression and nothing else. It is parsed, not bound.</summary>
public static class ExpressionCheck
{
    /// <returns>Null when it is.</returns>
    public static ExpressionProblem? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (LexicalLimits.Check(text) is { } limit)
            return new(limit.Code, limit.Message);
        var expression = SyntaxFactory.ParseExpression(text, consumeFullText: true);
        var error = expression.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (error is not null)
            return new(error.Id, Excerpt.Of(error.GetMessage(CultureInfo.InvariantCulture), DiagnosticFactory.MaxMessage));
        return expression is AssignmentExpressionSyntax
            ? new(ExpressionProblem.Assignment, "this assigns; compare with == instead")
            : null;
    }
}
