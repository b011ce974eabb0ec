using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.Validation.Policy;

/// <summary>Refuses what the language itself offers to get around types, order or the checks.</summary>
internal static class SyntaxPolicy
{
    /// <summary>Why a field is no reference: through patterns and loops over extension members the compiler lets it outlive its target.</summary>
    public const string ReferenceField = "A field that is a reference may outlive what it refers to: keep a span, or an array and an index";

    /// <returns>The code and the explanation, or null when the node is allowed as far as its form goes.</returns>
    public static (string Code, string Message)? Refusal(SyntaxNode node) => node switch
    {
        UnsafeStatementSyntax or FixedStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax
            => Form("Unsafe code is not allowed: use arrays and indexes."),
        RefTypeExpressionSyntax or RefValueExpressionSyntax or MakeRefExpressionSyntax
            => Form("Typed references are not allowed: use generics."),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.ArgListExpression } or ParameterSyntax { Identifier.RawKind: (int)SyntaxKind.ArgListKeyword }
            => Form("__arglist is not allowed: use params."),
        // Their enumerators are asked for time and again by the caller.
        ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 }
            or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 }
            => Form("await foreach and await using are not allowed: a function computes its result and returns it."),
        MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } method
            when method.Modifiers.Any(SyntaxKind.AsyncKeyword) => NobodyWaits(),
        LocalFunctionStatementSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } function
            when function.Modifiers.Any(SyntaxKind.AsyncKeyword) => NobodyWaits(),
        DestructorDeclarationSyntax => Form("A finalizer is not allowed: its time is not defined."),
        AttributeListSyntax { Target.Identifier.ValueText: "assembly" or "module" }
            => Form("Attributes on the assembly are not allowed: remove them."),
        BaseNamespaceDeclarationSyntax space when IsSystem(space.Name)
            => Form("A namespace of the runtime cannot be extended: choose another name."),
        FieldDeclarationSyntax { Declaration.Type: RefTypeSyntax } => Form(ReferenceField + "."),
        PragmaWarningDirectiveTriviaSyntax or PragmaChecksumDirectiveTriviaSyntax or LineOrSpanDirectiveTriviaSyntax
            => Form("#pragma and #line are not allowed: warnings and places must stay as they are."),
        MemberDeclarationSyntax member => ModifierRefusal(member.Modifiers) ?? StateRefusal(member),
        LocalFunctionStatementSyntax function => ModifierRefusal(function.Modifiers),
        AnonymousFunctionExpressionSyntax function => ModifierRefusal(function.Modifiers),
        _ => null,
    };

    private static (string, string)? ModifierRefusal(SyntaxTokenList modifiers)
    {
        foreach (var modifier in modifiers)
        {
            switch (modifier.Kind())
            {
                case SyntaxKind.UnsafeKeyword:
                    return Form("unsafe is not allowed: use arrays and indexes.");
                case SyntaxKind.ExternKeyword:
                    return Form("extern is not allowed: a function is C# and calls no native library.");
            }
        }

        return null;
    }

    // What one call leaves behind, the next must not see.
    private static (string, string)? StateRefusal(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.StaticKeyword)
            && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) => State("field"),
        EventFieldDeclarationSyntax handler when handler.Modifiers.Any(SyntaxKind.StaticKeyword) => State("event"),
        PropertyDeclarationSyntax { AccessorList: { } accessors } property when property.Modifiers.Any(SyntaxKind.StaticKeyword)
            && accessors.Accessors.Any(a => a is { Body: null, ExpressionBody: null } && a.IsKind(SyntaxKind.SetAccessorDeclaration))
            => State("property"),
        _ => null,
    };

    private static (string, string) State(string what) =>
        ("policy.state", $"A static {what} that can change is not allowed: each call starts afresh. Make it const or readonly, or a local.");

    private static (string, string) NobodyWaits() => Form("async void is not allowed: nobody sees how it ends. Return a Task.");

    private static (string, string) Form(string message) => ("policy.syntax", message);

    private static bool IsSystem(NameSyntax name)
    {
        var first = name;
        while (first is QualifiedNameSyntax qualified)
            first = qualified.Left;
        return first is IdentifierNameSyntax { Identifier.ValueText: "System" or "Microsoft" };
    }
}
