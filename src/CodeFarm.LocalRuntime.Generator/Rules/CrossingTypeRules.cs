using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CodeFarm.LocalRuntime.Generator.Reading;
using Microsoft.CodeAnalysis;

namespace CodeFarm.LocalRuntime.Generator.Rules;

/// <summary>Which types may stand in the signature of a grain method and in the members of what crosses.</summary>
internal static class CrossingTypeRules
{
    private const string UseImmutable = "use ImmutableArray<T>, ImmutableDictionary<K, V> or another immutable collection";
    private const string UseRecord = "use a record that is marked [GenerateSerializer, Immutable, Alias]";

    private static readonly ImmutableHashSet<string> Values = ImmutableHashSet.Create(
        "System.Guid",
        "System.DateTimeOffset",
        "System.TimeSpan",
        "System.DateOnly",
        "System.TimeOnly",
        "System.Uri",
        "Orleans.Runtime.GrainId",
        "Orleans.Runtime.SiloAddress",
        "Orleans.Runtime.StreamId");

    private static readonly ImmutableHashSet<string> Containers = ImmutableHashSet.Create(
        "System.Nullable",
        "System.ValueTuple",
        "System.Collections.Immutable.ImmutableArray",
        "System.Collections.Immutable.ImmutableList",
        "System.Collections.Immutable.ImmutableDictionary",
        "System.Collections.Immutable.ImmutableHashSet",
        "System.Collections.Immutable.ImmutableSortedDictionary");

    private static readonly ImmutableHashSet<string> JsonTypes = ImmutableHashSet.Create(
        "System.Text.Json.JsonElement",
        "System.Text.Json.JsonDocument",
        "System.Text.Json.Nodes.JsonNode",
        "System.Text.Json.Nodes.JsonObject",
        "System.Text.Json.Nodes.JsonArray",
        "System.Text.Json.Nodes.JsonValue");

    public static IEnumerable<CrossingFault> FindFaults(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol or IErrorTypeSymbol || IsPrimitive(type.SpecialType))
            return [];
        if (type is not INamedTypeSymbol named)
            return [FindFaultOfUnnamed(type)];
        var fullName = FullNameOf(named);
        if (Values.Contains(fullName))
            return [];
        if (Containers.Contains(fullName))
            return named.TypeArguments.SelectMany(FindFaults);
        if (FindFaultOfKind(named, fullName) is { } fault)
            return [fault];
        if (named.IsGrainInterface() || named.IsNamed(OrleansNames.Addressable))
            return [];

        var attributes = FindMissingAttributes(named);
        return (attributes is null ? [] : new[] { new CrossingFault(named, null, attributes) })
            .Concat(named.TypeArguments.SelectMany(FindFaults));
    }

    /// <summary>The attributes that the type needs and lacks, as a phrase; null where it has them.</summary>
    /// <remarks>
    /// An enumeration cannot be marked immutable, and an exception never is: those need [GenerateSerializer] only. What a
    /// marked type of this assembly lacks beyond that is told at its declaration, once.
    /// </remarks>
    public static string? FindMissingAttributes(INamedTypeSymbol type)
    {
        List<string> missing = [];
        if (!type.HasAttribute(OrleansNames.GenerateSerializer))
            missing.Add("[GenerateSerializer]");
        else if (type.Locations.Any(static location => location.IsInSource))
            return null;
        missing.AddRange(FindMissingMarks(type));
        return Join(missing);
    }

    /// <summary>As <see cref="FindMissingAttributes"/>, for the declaration of a marked type.</summary>
    public static string? FindMissingAtDeclaration(INamedTypeSymbol type) => Join(FindMissingMarks(type));

    public static bool IsException(ITypeSymbol? type) =>
        type is not null && (type.IsNamed("System.Exception") || IsException(type.BaseType));

    private static List<string> FindMissingMarks(INamedTypeSymbol type)
    {
        List<string> missing = [];
        if (type.TypeKind == TypeKind.Enum || IsException(type))
            return missing;
        if (!type.HasAttribute(OrleansNames.Immutable))
            missing.Add("[Immutable]");
        if (type.FindAlias() is null)
            missing.Add("[Alias]");
        return missing;
    }

    private static string? Join(List<string> names) => names.Count == 0 ? null : string.Join(" and ", names);

    private static CrossingFault FindFaultOfUnnamed(ITypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Array => new(type, "an array, which its holder can change", "use ImmutableArray<T>"),
        TypeKind.Dynamic => new(type, "known at run time only", UseRecord),
        _ => new(type, "bound to the process", "pass a value"),
    };

    private static CrossingFault? FindFaultOfKind(INamedTypeSymbol type, string fullName)
    {
        if (type.SpecialType == SpecialType.System_Object)
            return new(type, "a type that says nothing of what crosses", UseRecord);
        if (type.TypeKind == TypeKind.Delegate)
            return new(type, "a delegate, which cannot leave the process", "pass data, and a grain to call back");
        if (type.IsAnonymousType)
            return new(type, "anonymous", UseRecord);
        if (fullName == "System.Type")
            return new(type, "bound to the process", "pass a name");
        if (fullName == "System.Threading.CancellationToken")
            return new(type, "the last parameter of a method or nothing", "remove it here");
        if (JsonTypes.Contains(fullName))
            return new(type, "a view of a document that somebody else holds", "pass the JSON as a string, or a record");
        if (type.HasAttribute(OrleansNames.GenerateSerializer))
            return type.IsRefLikeType ? new(type, "bound to the stack", UseRecord) : null;
        if (type.TypeKind == TypeKind.Interface)
        {
            return type.IsGrainInterface() || type.IsNamed(OrleansNames.Addressable) ? null
                : IsCollection(type) ? new(type, "an interface that a mutable collection may stand behind", UseImmutable)
                : new(type, "an interface that is no grain's", UseRecord);
        }

        if (IsFrameworks(type))
        {
            return IsCollection(type)
                ? new(type, "not among the collections that cross", UseImmutable)
                : new(type, "not among the framework's types that cross", "map it to a type of your own that is marked");
        }

        return type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Enum && !type.IsRefLikeType && !type.IsStatic
            ? null
            : new(type, "not a record", UseRecord);
    }

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.IsNamed("System.Collections.IEnumerable")
        || type.Implements("System.Collections.IEnumerable")
        || type.IsNamed("System.Collections.Generic.IAsyncEnumerable");

    private static bool IsFrameworks(INamedTypeSymbol type)
    {
        var assembly = type.ContainingAssembly?.Name ?? "";
        return assembly is "mscorlib" or "netstandard" or "System"
            || assembly.StartsWith("System.", System.StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.", System.StringComparison.Ordinal);
    }

    private static string FullNameOf(INamedTypeSymbol type) =>
        type.ContainingType is null ? $"{type.ContainingNamespace.ToFullName()}.{type.Name}" : "";

    private static bool IsPrimitive(SpecialType type) =>
        type is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime;
}
