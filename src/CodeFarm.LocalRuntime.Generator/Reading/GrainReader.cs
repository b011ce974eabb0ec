using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using CodeFarm.LocalRuntime.Generator.Model;
using CodeFarm.LocalRuntime.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.LocalRuntime.Generator.Reading;

/// <summary>Turns symbols into the models that code is written from. What breaks a rule yields nothing.</summary>
internal static class GrainReader
{
    private const string RootNamespace = "CodeFarmGenerated";

    private static readonly ImmutableArray<(string Attribute, string Option)> Options =
    [
        (OrleansNames.OneWay, "OneWay"),
        (OrleansNames.ReadOnly, "ReadOnly"),
        (OrleansNames.AlwaysInterleave, "AlwaysInterleave"),
    ];

    public static GrainInterfaceModel? ReadInterface(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!type.IsGrainInterface() || GrainInterfaceRules.FindObstacles(type).Any())
            return null;
        var overloads = new Dictionary<string, int>();
        var methods = GrainMethods.FindMembers(type)
            .Cast<IMethodSymbol>()
            .Select(method => ReadMethod(method, NextOverload(overloads, method.Name)));
        return new(ReadName(type), new([.. methods]));
    }

    public static string? ReadGrainClass(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false }
        && type.Implements(OrleansNames.GrainBase)
        && type.CanBeNamed()
        && !type.IsGenericAnywhere()
            ? type.ToCode()
            : null;

    public static CrossingTypeModel? ReadCrossingType(INamedTypeSymbol type) =>
        type.CanBeNamed() && !type.IsGenericAnywhere() && !type.IsStatic
            ? new(type.ToCode(), type.FindAlias() ?? type.ToFullName())
            : null;

    private static GrainInterfaceName ReadName(INamedTypeSymbol type)
    {
        var display = type.ToFullName();
        var ns = type.ContainingNamespace;
        var name = type.ContainingType is null
            ? type.Name
            : $"{NestedName(type)}_{StableHash.Of(display)}";
        return new(
            type.ToCode(),
            display,
            ns.IsGlobalNamespace
                ? RootNamespace
                : ns.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat).Replace("global::", RootNamespace + "."),
            name + "Reference");
    }

    private static string NestedName(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? $"{NestedName(container)}_{type.Name}" : type.Name;

    private static GrainMethodModel ReadMethod(IMethodSymbol method, string overload)
    {
        var (kind, resultType) = GrainMethods.ReadResult(method);
        var takesToken = method.Parameters.Any(GrainMethods.IsToken);
        return new(
            method.ContainingType.ToCode(),
            method.ContainingType.ToFullName(),
            EscapeKeyword(method.Name),
            method.Name,
            overload,
            kind,
            method.ReturnType.ToCode(),
            resultType?.ToCode() ?? "",
            new([.. Options.Where(option => method.HasAttribute(option.Attribute)).Select(static option => option.Option)]),
            new([.. method.Parameters.Where(static parameter => !GrainMethods.IsToken(parameter)).Select(ReadArgument)]),
            takesToken);
    }

    private static ArgumentModel ReadArgument(IParameterSymbol parameter) =>
        new(parameter.Type.ToCode(), !parameter.Type.IsUnmanagedType);

    private static string NextOverload(Dictionary<string, int> seen, string name)
    {
        seen.TryGetValue(name, out var count);
        seen[name] = ++count;
        return count == 1 ? "" : count.ToString(CultureInfo.InvariantCulture);
    }

    private static string EscapeKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
