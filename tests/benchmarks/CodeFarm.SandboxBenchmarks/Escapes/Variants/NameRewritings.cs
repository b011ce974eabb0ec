using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.SandboxBenchmarks.Escapes.Variants;

/// <summary>Other names for the same things. Nothing that a policy says may depend on them.</summary>
internal static class NameRewritings
{
    // The adapter calls them.
    private static readonly string[] Fixed = ["Function", "Run", "Main"];

    /// <summary>Gives every declaration of the snippet a harmless name.</summary>
    public static SyntaxNode? Rename(CompilationUnitSyntax root, SemanticModel model, Random random)
    {
        var number = random.Next(1000);
        var names = new Dictionary<ISymbol, string>(SymbolEqualityComparer.Default);
        foreach (var symbol in root.DescendantNodes().Select(node => model.GetDeclaredSymbol(node)).OfType<ISymbol>())
        {
            if (IsOwn(symbol, model) && !names.ContainsKey(symbol))
                names.Add(symbol, string.Create(CultureInfo.InvariantCulture, $"count{number++}"));
        }

        var tokens = new Dictionary<SyntaxToken, string>();
        foreach (var token in root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            var node = token.Parent!;
            var symbol = model.GetDeclaredSymbol(node) ?? model.GetSymbolInfo(node).Symbol;
            if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.Destructor } method)
                symbol = method.ContainingType;
            if (symbol is not null && names.TryGetValue(symbol.OriginalDefinition, out var name))
                tokens[token] = name;
        }

        return root.ReplaceTokens(tokens.Keys, (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, tokens[token], token.TrailingTrivia));
    }

    /// <summary>Calls types of libraries by an alias.</summary>
    public static SyntaxNode? Alias(CompilationUnitSyntax root, SemanticModel model, Random random)
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        var rewritten = root.ReplaceNodes(Types(root, model), (node, _) =>
        {
            var full = FullName(node, model);
            if (!aliases.TryGetValue(full, out var alias))
                aliases.Add(full, alias = string.Create(CultureInfo.InvariantCulture, $"Amount{aliases.Count}x{random.Next(100)}"));
            return SyntaxFactory.IdentifierName(alias).WithTriviaFrom(node);
        });
        return aliases.Count == 0 ? null : rewritten.AddUsings([.. aliases.Select(static alias =>
            SyntaxFactory.UsingDirective(SyntaxFactory.NameEquals(alias.Value), SyntaxFactory.ParseName(alias.Key)).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.LineFeed))]);
    }

    /// <summary>Calls types of libraries by their full names.</summary>
    public static SyntaxNode? Qualify(CompilationUnitSyntax root, SemanticModel model, Random random) =>
        root.ReplaceNodes(Types(root, model), (node, _) => SyntaxFactory.ParseName(FullName(node, model)).WithTriviaFrom(node));

    /// <summary>Writes identifiers with escapes and at signs, and hides comments behind others.</summary>
    public static SyntaxNode? Escape(CompilationUnitSyntax root, SemanticModel model, Random random) => root.ReplaceTokens(
        root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.Text == token.ValueText && token.Text is not ("var" or "nameof" or "_" or "dynamic" or "value" or "args" or "field")),
        (token, _) => SyntaxFactory.ParseToken(random.Next(3) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)token.Text[0]:x4}{token.Text[1..]}"),
            1 => "@" + token.Text,
            _ => $"/* adds two numbers */{token.Text}",
        }).WithTriviaFrom(token));

    private static IEnumerable<IdentifierNameSyntax> Types(CompilationUnitSyntax root, SemanticModel model) =>
        root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            !name.IsVar && name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null && name.FirstAncestorOrSelf<AttributeSyntax>() is null
            && !(name.Parent is QualifiedNameSyntax qualified && qualified.Right == name)
            && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            && model.GetAliasInfo(name) is null
            && model.GetSymbolInfo(name).Symbol is INamedTypeSymbol { Arity: 0, ContainingType: null, SpecialType: not SpecialType.System_Void } type
            && type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface && !IsOwn(type, model) && !type.ContainingAssembly.Equals(model.Compilation.Assembly, SymbolEqualityComparer.Default));

    private static string FullName(IdentifierNameSyntax name, SemanticModel model) =>
        ((INamedTypeSymbol)model.GetSymbolInfo(name).Symbol!).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat
            .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None));

    private static bool IsOwn(ISymbol symbol, SemanticModel model) =>
        symbol is INamedTypeSymbol or IFieldSymbol or ILocalSymbol or IParameterSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction }
        && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, model.Compilation.Assembly)
        && !Fixed.Contains(symbol.Name) && symbol.ContainingType?.Name.EndsWith("ProbeFunction", StringComparison.Ordinal) != true
        && !symbol.Name.EndsWith("Function", StringComparison.Ordinal)
        // An override, or what an interface asks for, keeps its name; so does what a library is called by.
        && symbol is not IMethodSymbol { IsOverride: true } and not IMethodSymbol { IsExtern: true } && !IsOfInterface(symbol);

    private static bool IsOfInterface(ISymbol symbol) => symbol is IMethodSymbol && symbol.ContainingType is { } type && type.AllInterfaces
        .SelectMany(static each => each.GetMembers()).Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol));
}
