using System;
using System.Collections.Generic;
using System.Linq;
using CodeFarm.LocalRuntime.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace CodeFarm.LocalRuntime.Generator.Rules;

/// <summary>Names that stand for a type in storage, or for a method in a message, stand for one.</summary>
internal static class AliasRules
{
    /// <summary>The name under which the type is known beyond this build; null where it is not.</summary>
    public static string? FindTypeName(INamedTypeSymbol type) =>
        type.FindAlias() ?? (type.HasAttribute(OrleansNames.GenerateSerializer) ? type.ToFullName() : null);

    public static IEnumerable<Problem> FindProblems(IEnumerable<(string Name, INamedTypeSymbol Type)> types) =>
        types.GroupBy(static known => known.Name, static known => known.Type, StringComparer.Ordinal)
            .SelectMany(static group => FindProblems(group.Key, [.. group.OrderBy(Position, StringComparer.Ordinal)]));

    public static IEnumerable<Problem> FindMethodProblems(INamedTypeSymbol grainInterface) =>
        grainInterface.GetMembers()
            .OfType<IMethodSymbol>()
            .Where(static method => method.FindAlias() is not null)
            .GroupBy(static method => method.FindAlias()!, StringComparer.Ordinal)
            .SelectMany(static group => group.Skip(1).Select(method => Problem.Of(
                method, method, Descriptors.DuplicateMethodAlias, method.ToDisplayString(Descriptors.MemberFormat), group.Key)));

    private static IEnumerable<Problem> FindProblems(string name, List<INamedTypeSymbol> types) =>
        types.Skip(1).Select(type => Problem.Of(
            type, type, Descriptors.DuplicateAlias, type.ToDisplayString(), name, types[0].ToDisplayString()));

    private static string Position(INamedTypeSymbol type)
    {
        var position = type.Locations[0].GetLineSpan();
        return $"{position.Path}:{position.StartLinePosition.Line:d9}:{position.StartLinePosition.Character:d9}";
    }
}
