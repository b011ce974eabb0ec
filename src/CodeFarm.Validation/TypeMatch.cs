using CodeFarm.Broth.Types;
using Microsoft.CodeAnalysis;

namespace CodeFarm.Validation;

/// <summary>
/// Compares a bound type with one of the farm, nullable annotations included: only what is declared nullable may be null. Code
/// without annotations will do. Names of tuple items are a matter of taste.
/// </summary>
internal static class TypeMatch
{
    private const string Collections = "System.Collections.Generic";

    public static bool IsType(ITypeSymbol symbol, FarmType type) => type.Kind switch
    {
        FarmKind.List => IsGeneric(symbol, "IReadOnlyList", out var arguments) && IsType(arguments[0], type.Element!),
        FarmKind.Dictionary => IsGeneric(symbol, "IReadOnlyDictionary", out var arguments)
            && IsType(arguments[0], type.Key!) && IsType(arguments[1], type.Element!),
        FarmKind.Nullable when symbol is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
            IsType(nullable.TypeArguments[0], type.Element!),
        FarmKind.Nullable => symbol is { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.NotAnnotated }
            && IsType(symbol.WithNullableAnnotation(NullableAnnotation.NotAnnotated), type.Element!),
        FarmKind.Tuple => symbol is INamedTypeSymbol { IsTupleType: true, TupleElements: var items } && items.Length == type.Fields.Count
            && items.Zip(type.Fields).All(pair => IsType(pair.First.Type, pair.Second.Type)),
        FarmKind.Record => symbol is { IsRecord: true, ContainingType: null, NullableAnnotation: not NullableAnnotation.Annotated } && symbol.Name == type.Name,
        _ => symbol.NullableAnnotation != NullableAnnotation.Annotated && symbol.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            && symbol.Name == type.ClrType.Name,
    };

    /// <summary>Whether the namespace has the record with exactly its fields: public, sealed and not generic.</summary>
    public static bool Declares(INamespaceSymbol space, FarmType record) =>
        space.GetTypeMembers(record.Name!) is [{ IsRecord: true, IsValueType: false, IsSealed: true, Arity: 0, DeclaredAccessibility: Accessibility.Public } symbol]
        && symbol.BaseType?.SpecialType == SpecialType.System_Object
        && symbol.InstanceConstructors.Any(constructor => IsConstructor(constructor, record));

    private static bool IsConstructor(IMethodSymbol constructor, FarmType record) =>
        constructor.DeclaredAccessibility == Accessibility.Public
        && constructor.Parameters.Length == record.Fields.Count
        && constructor.Parameters.Zip(record.Fields).All(pair =>
            pair.First.RefKind == RefKind.None && pair.First.Name == pair.Second.Name && IsType(pair.First.Type, pair.Second.Type)
            && constructor.ContainingType.GetMembers(pair.First.Name) is [IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, GetMethod: not null } property]
            && IsType(property.Type, pair.Second.Type));

    private static bool IsGeneric(ITypeSymbol symbol, string name, out System.Collections.Immutable.ImmutableArray<ITypeSymbol> arguments)
    {
        arguments = symbol is INamedTypeSymbol named ? named.TypeArguments : [];
        return symbol.Name == name && symbol.NullableAnnotation != NullableAnnotation.Annotated
            && symbol.ContainingNamespace.ToDisplayString() == Collections;
    }
}
