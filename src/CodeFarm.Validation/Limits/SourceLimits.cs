using CodeFarm.Broth;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation.Limits;

/// <summary>
/// Refuses trees that are cheap to write and expensive to compile, before the compiler binds them: overload resolution is
/// exponential in the depth of nested lambdas. What tokens tell, <see cref="LexicalLimits"/> has refused before.
/// </summary>
internal static class SourceLimits
{
    private const int MaxLambdaNesting = 6;
    private const int MaxTypeNesting = 8;

    public static CandidateDiagnostic? Check(SyntaxNode root)
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

    private static CandidateDiagnostic At(SyntaxNode node, string message) =>
        DiagnosticFactory.At(node.GetLocation(), "limit.nesting", message);
}
