using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation.Mutation;

/// <summary>The changes that are possible at one node.</summary>
internal static class MutationOperators
{
    private static readonly Dictionary<SyntaxKind, string[]> Operators = new()
    {
        [SyntaxKind.PlusToken] = ["-"],
        [SyntaxKind.MinusToken] = ["+"],
        [SyntaxKind.AsteriskToken] = ["/"],
        [SyntaxKind.SlashToken] = ["*"],
        [SyntaxKind.PercentToken] = ["*"],
        [SyntaxKind.AmpersandAmpersandToken] = ["||"],
        [SyntaxKind.BarBarToken] = ["&&"],
        [SyntaxKind.LessThanToken] = ["<=", ">="],
        [SyntaxKind.LessThanEqualsToken] = ["<"],
        [SyntaxKind.GreaterThanToken] = [">=", "<="],
        [SyntaxKind.GreaterThanEqualsToken] = [">"],
        [SyntaxKind.EqualsEqualsToken] = ["!="],
        [SyntaxKind.ExclamationEqualsToken] = ["=="],
        [SyntaxKind.PlusEqualsToken] = ["-="],
        [SyntaxKind.MinusEqualsToken] = ["+="],
        [SyntaxKind.PlusPlusToken] = ["--"],
        [SyntaxKind.MinusMinusToken] = ["++"],
    };

    private static readonly Dictionary<string, string> Opposites = Both(
        ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("Min", "Max"), ("MinBy", "MaxBy"), ("Any", "All"),
        ("Skip", "Take"), ("SkipWhile", "TakeWhile"), ("SkipLast", "TakeLast"), ("OrderBy", "OrderByDescending"),
        ("ThenBy", "ThenByDescending"), ("Order", "OrderDescending"), ("StartsWith", "EndsWith"),
        ("IndexOf", "LastIndexOf"), ("ToUpper", "ToLower"), ("ToUpperInvariant", "ToLowerInvariant"),
        ("TrimStart", "TrimEnd"), ("Floor", "Ceiling"), ("Append", "Prepend"), ("PadLeft", "PadRight"), ("Union", "Intersect"),
        ("IsUpper", "IsLower"), ("IsLetter", "IsDigit"));

    private static readonly HashSet<string> Removable = new(StringComparer.Ordinal)
    {
        "Trim", "TrimStart", "TrimEnd", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "Normalize", "Replace",
        "Distinct", "Reverse", "Order", "OrderDescending", "OrderBy", "OrderByDescending", "Where", "Skip", "Take", "Concat",
    };

    public static IEnumerable<SourceEdit> EditsOf(SyntaxNode node, SemanticModel model) => node switch
    {
        BinaryExpressionSyntax binary when HasNumbers(binary, model) => Swap(binary.OperatorToken),
        AssignmentExpressionSyntax assignment when HasNumbers(assignment, model) => Swap(assignment.OperatorToken),
        PostfixUnaryExpressionSyntax step => Swap(step.OperatorToken),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => [new(not.Span, not.Operand.ToString())],
        PrefixUnaryExpressionSyntax step when step.OperatorToken.Kind() is SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken =>
            Swap(step.OperatorToken),
        LiteralExpressionSyntax literal => Literal(literal),
        IfStatementSyntax { Condition: not BinaryExpressionSyntax } choice => [new(choice.Condition.Span, $"!({choice.Condition})")],
        ConditionalExpressionSyntax { Condition: not BinaryExpressionSyntax } choice => [new(choice.Condition.Span, $"!({choice.Condition})")],
        InvocationExpressionSyntax call => Call(call),
        ReturnStatementSyntax { Expression: { } value } statement when Declares(statement) is { } type && Empty(type) is { } empty
            && value.ToString() != empty => [new(value.Span, empty)],
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } body when Empty(method.ReturnType) is { } empty
            && body.Expression.ToString() != empty => [new(body.Expression.Span, empty)],
        _ => [],
    };

    private static IEnumerable<SourceEdit> Swap(SyntaxToken token) =>
        Operators.TryGetValue(token.Kind(), out var others) ? others.Select(other => new SourceEdit(token.Span, other)) : [];

    // Texts can be joined and not subtracted: such a change would not compile.
    private static bool HasNumbers(ExpressionSyntax operation, SemanticModel model) =>
        !(operation.IsKind(SyntaxKind.AddExpression) || operation.IsKind(SyntaxKind.AddAssignmentExpression))
        || model.GetTypeInfo(operation).Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static IEnumerable<SourceEdit> Literal(LiteralExpressionSyntax literal)
    {
        switch (literal.Token.Value)
        {
            case int number:
                yield return new(literal.Span, (number + 1).ToString(CultureInfo.InvariantCulture));
                if (number > 0)
                    yield return new(literal.Span, (number - 1).ToString(CultureInfo.InvariantCulture));
                break;
            case long number:
                yield return new(literal.Span, $"{number + 1}L");
                break;
            case double number when double.IsFinite(number):
                yield return new(literal.Span, string.Create(CultureInfo.InvariantCulture, $"{number + 1:R}d"));
                break;
            case bool flag:
                yield return new(literal.Span, flag ? "false" : "true");
                break;
            case string { Length: > 0 }:
                yield return new(literal.Span, "\"\"");
                break;
        }
    }

    private static IEnumerable<SourceEdit> Call(InvocationExpressionSyntax call)
    {
        if (call.Expression is MemberAccessExpressionSyntax access)
        {
            var name = access.Name.Identifier;
            if (Removable.Contains(name.ValueText))
                yield return new(call.Span, access.Expression.ToString());
            if (Opposites.TryGetValue(name.ValueText, out var opposite))
                yield return new(name.Span, opposite);
        }

        if (call.ArgumentList.Arguments is [{ NameColon: null } first, { NameColon: null } second]
            && first.ToString() != second.ToString())
            yield return new(call.ArgumentList.Span, $"({second}, {first})");
    }

    // What the return statement belongs to: a method, or a local function; a lambda's type is not written down.
    private static TypeSyntax? Declares(SyntaxNode node) => node.Ancestors().FirstOrDefault(
        outer => outer is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax function => function.ReturnType,
        _ => null,
    };

    private static string? Empty(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } => "\"\"",
        PredefinedTypeSyntax { Keyword.RawKind: not (int)SyntaxKind.VoidKeyword and not (int)SyntaxKind.ObjectKeyword } => "default",
        GenericNameSyntax { Identifier.ValueText: "IReadOnlyList" or "IEnumerable" or "List" } or ArrayTypeSyntax => "[]",
        _ => null,
    };

    private static Dictionary<string, string> Both(params (string One, string Other)[] pairs) =>
        pairs.Concat(pairs.Select(pair => (One: pair.Other, Other: pair.One)))
            .ToDictionary(pair => pair.One, pair => pair.Other, StringComparer.Ordinal);
}
