using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation.Quality;

/// <summary>What a whole method shows: names that nothing reads, and calls of itself that never end.</summary>
internal static class MethodChecks
{
    public static IEnumerable<(Location Place, string Code, string Message)> Check(
        SyntaxNode method, ParameterListSyntax parameters, SyntaxNode? body, SemanticModel model)
    {
        if (body is null)
            yield break;
        var read = ReadNames(body);
        var isFree = method is not MethodDeclarationSyntax { Modifiers: var modifiers }
            || !modifiers.Any(modifier => modifier.Kind() is SyntaxKind.OverrideKeyword or SyntaxKind.VirtualKeyword);
        foreach (var parameter in parameters.Parameters)
        {
            var name = parameter.Identifier.ValueText;
            if (isFree && name != "_" && !read.Contains(name))
                yield return (parameter.Identifier.GetLocation(), "quality.unused-parameter", $"The parameter {name} is not used.");
        }

        foreach (var local in body.DescendantNodes().OfType<VariableDeclaratorSyntax>())
        {
            var name = local.Identifier.ValueText;
            if (!read.Contains(name))
                yield return (local.Identifier.GetLocation(), "quality.unused-local", $"The local {name} is never read.");
        }

        if (FirstCall(body) is { } call && model.GetSymbolInfo(call).Symbol is IMethodSymbol called
            && SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, model.GetDeclaredSymbol(method)))
            yield return (call.GetLocation(), "quality.endless-recursion", $"{called.Name} calls itself before anything can end it: add a case that returns.");
    }

    // Every identifier counts, unless it is the target of a plain assignment or a member behind a dot.
    private static HashSet<string> ReadNames(SyntaxNode body) =>
        [.. body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left != name || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
                MemberAccessExpressionSyntax access => access.Expression == name,
                _ => true,
            })
            .Select(name => name.Identifier.ValueText)];

    /// <summary>The call that runs first, whatever the input; null where a condition, a loop or another call comes before.</summary>
    private static InvocationExpressionSyntax? FirstCall(SyntaxNode body)
    {
        var expression = body switch
        {
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            BlockSyntax { Statements: [ReturnStatementSyntax { Expression: { } value }, ..] } => value,
            BlockSyntax { Statements: [ExpressionStatementSyntax statement, ..] } => statement.Expression,
            BlockSyntax { Statements: [LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } value }] }, ..] } => value,
            _ => null,
        };
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                // Both sides of arithmetic are computed; only && || ?? may leave the right one out.
                case BinaryExpressionSyntax { Right: InvocationExpressionSyntax call } binary when !IsShortCircuit(binary):
                    return call;
                case BinaryExpressionSyntax binary:
                    expression = binary.Left;
                    break;
                default:
                    return expression as InvocationExpressionSyntax;
            }
        }
    }

    private static bool IsShortCircuit(BinaryExpressionSyntax binary) =>
        binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression;
}
