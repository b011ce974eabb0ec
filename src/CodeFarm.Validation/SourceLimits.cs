using CodeFarm.Broth;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation;

/// <summary>
/// Refuses sources that are cheap to write and expensive to compile, before the compiler binds them: overload resolution
/// is exponential in the depth of nested lambdas, and a function that a person would read has none of this.
/// </summary>
internal static class SourceLimits
{
    public const int MaxLength = 64 * 1024;
    private const int MaxNesting = 128;
    private const int MaxLambdaNesting = 6;
    private const int MaxTypeNesting = 8;

    public static CandidateDiagnostic? CheckText(string source)
    {
        if (source.Length > MaxLength)
            return Whole("limit.length", $"The source has {source.Length} characters and may have {MaxLength}. Write less code.");
        // Brackets in texts and comments count as well: cruder than a lexer, and nothing that it accepts is deep.
        var depth = 0;
        foreach (var c in source)
        {
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            if (depth > MaxNesting)
                return Whole("limit.nesting", $"Brackets are nested more than {MaxNesting} deep. Split the function up.");
        }

        return null;
    }

    public static CandidateDiagnostic? CheckTree(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is AnonymousFunctionExpressionSyntax && Depth<AnonymousFunctionExpressionSyntax>(node) > MaxLambdaNesting)
                return At(node, $"Lambdas are nested more than {MaxLambdaNesting} deep. Name the inner ones as local functions.");
            if (node is TypeDeclarationSyntax && Depth<TypeDeclarationSyntax>(node) > MaxTypeNesting)
                return At(node, $"Types are nested more than {MaxTypeNesting} deep. Declare them side by side.");
            if (node is GenericNameSyntax && Depth<GenericNameSyntax>(node) > MaxTypeNesting)
                return At(node, $"Type arguments are nested more than {MaxTypeNesting} deep. Introduce a record for the inner ones.");
            // Each level of a class that inherits from a longer form of itself is a new type, without end.
            if (node is TypeDeclarationSyntax { TypeParameterList: not null, BaseList: not null } type && Mentions(type.BaseList, type))
                return At(node, $"{Excerpt.Of(type.Identifier.Text)} is generic and inherits from itself. Remove the base type.");
        }

        return null;
    }

    private static int Depth<T>(SyntaxNode node)
        where T : SyntaxNode => node.AncestorsAndSelf().OfType<T>().Count();

    private static bool Mentions(SyntaxNode node, TypeDeclarationSyntax type) =>
        node.DescendantNodes().OfType<GenericNameSyntax>().Any(name =>
            name.Identifier.ValueText == type.Identifier.ValueText
            && name.TypeArgumentList.Arguments.Any(argument => argument is GenericNameSyntax));

    private static CandidateDiagnostic Whole(string code, string message) =>
        new(code, CandidateSeverity.Error, message, 1, 1, "");

    private static CandidateDiagnostic At(SyntaxNode node, string message) =>
        DiagnosticFactory.At(node.GetLocation(), "limit.nesting", message);
}
