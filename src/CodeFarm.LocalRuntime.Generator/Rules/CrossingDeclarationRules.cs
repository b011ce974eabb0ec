using System.Collections.Generic;
using System.Linq;
using CodeFarm.LocalRuntime.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.LocalRuntime.Generator.Rules;

/// <summary>What the declaration of a type that is marked [GenerateSerializer] must look like.</summary>
internal static class CrossingDeclarationRules
{
    public static IEnumerable<Problem> FindProblems(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString();
        if (!type.CanBeNamed())
            yield return Problem.Of(type, type, Descriptors.Inaccessible, "Crossing type", name);
        if (CrossingTypeRules.FindMissingAtDeclaration(type) is { } missing)
            yield return Problem.Of(type, type, Descriptors.MissingAttributes, name, missing);
        if (type.TypeKind == TypeKind.Enum)
            yield break;

        foreach (var fault in FindFaultsOfBase(type))
            yield return fault.At(type, type, $"The base of {name}");
        var members = type.GetMembers().Where(static member => member is IFieldSymbol or IPropertySymbol).ToList();
        foreach (var problem in members.SelectMany(member => FindProblems(type, member)).Concat(FindDuplicateIds(members)))
            yield return problem;
        foreach (var @event in type.GetMembers().OfType<IEventSymbol>().Where(static @event => !@event.IsStatic))
        {
            foreach (var fault in CrossingTypeRules.FindFaults(@event.Type))
                yield return fault.At(@event, type, @event.ToDisplayString(Descriptors.MemberFormat));
        }
    }

    private static IEnumerable<CrossingFault> FindFaultsOfBase(INamedTypeSymbol type)
    {
        // The framework's exceptions know how to cross; the other bases are crossing types themselves.
        var isRoot = type.BaseType is not { SpecialType: SpecialType.None } baseType
            || (CrossingTypeRules.IsException(baseType) && baseType.Locations.All(static location => !location.IsInSource));
        return isRoot ? [] : CrossingTypeRules.FindFaults(type.BaseType!);
    }

    private static IEnumerable<Problem> FindProblems(INamedTypeSymbol type, ISymbol member)
    {
        var name = member.ToDisplayString(Descriptors.MemberFormat);
        var memberType = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
        if (!StoresState(member))
        {
            if (member.FindAttribute(OrleansNames.Id) is not null)
            {
                yield return Problem.Of(
                    member, type, Descriptors.MisplacedAttribute, name, "Id", "it stores nothing, so remove it");
            }

            yield break;
        }

        if (IdOf(member) is null)
        {
            var attribute = IsPositional(member) ? "[property: Id(n)]" : "[Id(n)]";
            yield return Problem.Of(member, type, Descriptors.MissingId, name, attribute);
        }

        if (AdviceAgainstChange(type, member) is { } advice)
            yield return Problem.Of(member, type, Descriptors.Mutable, name, advice);
        foreach (var fault in CrossingTypeRules.FindFaults(memberType))
            yield return fault.At(member, type, name);
    }

    private static IEnumerable<Problem> FindDuplicateIds(IEnumerable<ISymbol> members)
    {
        var seen = new Dictionary<uint, ISymbol>();
        foreach (var member in members.Where(StoresState))
        {
            if (IdOf(member) is not { } id)
                continue;
            if (seen.TryGetValue(id, out var other))
                yield return Problem.Of(member, member, Descriptors.DuplicateId, Name(member), id.ToString(), Name(other));
            else
                seen.Add(id, member);
        }

        static string Name(ISymbol member) => member.ToDisplayString(Descriptors.MemberFormat);
    }

    /// <summary>Whether the member holds something of each instance: a field, or a property that the compiler backs by one.</summary>
    private static bool StoresState(ISymbol member) => member switch
    {
        { IsStatic: true } or { IsAbstract: true } => false,
        IFieldSymbol field => !field.IsImplicitlyDeclared,
        IPropertySymbol property => property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)),
        _ => false,
    };

    private static string? AdviceAgainstChange(INamedTypeSymbol type, ISymbol member) => member switch
    {
        IFieldSymbol { IsReadOnly: false } => "make it readonly",
        IPropertySymbol { SetMethod: { IsInitOnly: false } } when IsPositional(member) =>
            $"make {type.Name} a readonly record struct",
        IPropertySymbol { SetMethod: { IsInitOnly: false } } => "replace its setter by init",
        _ => null,
    };

    private static bool IsPositional(ISymbol member) =>
        member is IPropertySymbol
        && member.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is ParameterSyntax);

    private static uint? IdOf(ISymbol member) =>
        member.FindAttribute(OrleansNames.Id)?.ConstructorArguments.FirstOrDefault().Value as uint?;
}
