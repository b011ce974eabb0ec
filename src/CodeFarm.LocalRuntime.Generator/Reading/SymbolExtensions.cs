using System.Linq;
using Microsoft.CodeAnalysis;

namespace CodeFarm.LocalRuntime.Generator.Reading;

/// <summary>Questions about symbols.</summary>
internal static class SymbolExtensions
{
    private const SymbolDisplayMiscellaneousOptions TypeOptions =
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier;

    private static readonly SymbolDisplayFormat CodeFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(TypeOptions);

    private static readonly SymbolDisplayFormat NameFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>The type as generated code writes it.</summary>
    public static string ToCode(this ITypeSymbol type) => type.ToDisplayString(CodeFormat);

    /// <summary>The full name, without <c>global::</c> and without escapes.</summary>
    public static string ToFullName(this ISymbol symbol) => symbol.ToDisplayString(NameFormat);

    /// <summary>Whether this is the non-generic type of that full name, or the definition behind a generic one.</summary>
    public static bool IsNamed(this ITypeSymbol? type, string fullName) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && fullName.EndsWith(named.Name, System.StringComparison.Ordinal)
        && fullName == named.ContainingNamespace.ToFullName() + "." + named.Name;

    public static bool Implements(this ITypeSymbol type, string interfaceName) =>
        type.AllInterfaces.Any(implemented => implemented.IsNamed(interfaceName));

    public static AttributeData? FindAttribute(this ISymbol symbol, string attributeName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.IsNamed(attributeName));

    public static bool HasAttribute(this ISymbol symbol, string attributeName) => symbol.FindAttribute(attributeName) is not null;

    /// <summary>The name that [Alias] gives.</summary>
    public static string? FindAlias(this ISymbol symbol) =>
        symbol.FindAttribute(OrleansNames.Alias)?.ConstructorArguments.FirstOrDefault().Value as string;

    /// <summary>An interface that grains are called through; not IAddressable itself.</summary>
    public static bool IsGrainInterface(this INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.Implements(OrleansNames.Addressable);

    /// <summary>Whether the type or one around it has type parameters.</summary>
    public static bool IsGenericAnywhere(this INamedTypeSymbol type) =>
        type.Arity > 0 || (type.ContainingType is { } container && container.IsGenericAnywhere());

    /// <summary>Whether other files of the assembly can name the type.</summary>
    public static bool CanBeNamed(this INamedTypeSymbol type) =>
        !type.IsFileLocal
        && type.DeclaredAccessibility
            is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
        && (type.ContainingType is not { } container || container.CanBeNamed());
}
