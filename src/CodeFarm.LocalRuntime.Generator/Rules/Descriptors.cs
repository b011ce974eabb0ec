using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CodeFarm.LocalRuntime.Generator.Rules;

/// <summary>The rules that grain code keeps. AnalyzerReleases.Unshipped.md lists them.</summary>
internal static class Descriptors
{
    /// <summary>How messages name members: with the type that holds them.</summary>
    public static readonly SymbolDisplayFormat MemberFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeContainingType);

    public static readonly DiagnosticDescriptor ReturnType = Rule(
        "FARM001",
        "A grain method returns a task or an asynchronous sequence",
        "{0} returns {1}; make it return Task, Task<T>, ValueTask, ValueTask<T> or IAsyncEnumerable<T>");

    public static readonly DiagnosticDescriptor MemberKind = Rule(
        "FARM002",
        "A grain interface holds methods only",
        "{0} is {1}, which cannot be called on a grain; declare a method that returns a task instead");

    public static readonly DiagnosticDescriptor GenericMethod = Rule(
        "FARM003",
        "A grain method has no type parameters",
        "{0} has type parameters; declare a method for each type, or a parameter that says which is meant");

    public static readonly DiagnosticDescriptor GenericType = Rule(
        "FARM004",
        "Grain interfaces and grain classes have no type parameters",
        "The {0} {1} has type parameters or stands in a type that has; declare one for each type");

    public static readonly DiagnosticDescriptor ByReference = Rule(
        "FARM005",
        "A grain method takes no parameter by reference",
        "Parameter '{0}' of {1} is passed by reference; pass it by value and return what the caller is to know");

    public static readonly DiagnosticDescriptor Token = Rule(
        "FARM006",
        "A grain method takes one cancellation token, at the end",
        "Parameter '{0}' of {1} is a CancellationToken before the last parameter; keep one, at the end");

    public static readonly DiagnosticDescriptor OneWayResult = Rule(
        "FARM007",
        "A one-way method has no result",
        "{0} is [OneWay] and has a result that nobody would receive; return Task or ValueTask, or remove [OneWay]");

    public static readonly DiagnosticDescriptor KeyKind = Rule(
        "FARM008",
        "A grain is named by a string",
        "{0} does not say what its keys are; derive it from IGrainWithStringKey");

    public static readonly DiagnosticDescriptor Inaccessible = Rule(
        "FARM009",
        "Generated code can name grains and what crosses between them",
        "{0} {1} cannot be named by generated code; make it, and every type around it, public or internal");

    public static readonly DiagnosticDescriptor GrainIsNoClass = Rule(
        "FARM010",
        "A grain is a class",
        "{0} is a grain and a struct; make it a class");

    public static readonly DiagnosticDescriptor TypeMayNotCross = Rule(
        "FARM011",
        "Only immutable data crosses between grains",
        "{0} may not cross between grains: {1} is {2}; {3}");

    public static readonly DiagnosticDescriptor MissingAttributes = Rule(
        "FARM012",
        "A type that crosses between grains says so",
        "{0} crosses between grains and lacks {1}; mark its declaration with it");

    public static readonly DiagnosticDescriptor MissingId = Rule(
        "FARM013",
        "Each member of a crossing type has an id",
        "{0} has no [Id]; write {1} with a number that no other member of the type has");

    public static readonly DiagnosticDescriptor DuplicateId = Rule(
        "FARM014",
        "The ids of a crossing type differ",
        "{0} has the id {1} of {2}; give it a number that no other member of the type has, and never reuse one");

    public static readonly DiagnosticDescriptor Mutable = Rule(
        "FARM015",
        "A crossing type does not change",
        "{0} can be changed after its creation; {1}");

    public static readonly DiagnosticDescriptor DuplicateAlias = Rule(
        "FARM016",
        "Aliases differ",
        "{0} has the alias \"{1}\" of {2}; give it one of its own",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor DuplicateMethodAlias = Rule(
        "FARM017",
        "Aliases of the methods of an interface differ",
        "{0} has the alias \"{1}\" of another method of its interface; give it one of its own");

    public static readonly DiagnosticDescriptor MisplacedAttribute = Rule(
        "FARM018",
        "Orleans' attributes stand where they count",
        "{0} cannot have [{1}]; {2}");

    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        ReturnType, MemberKind, GenericMethod, GenericType, ByReference, Token, OneWayResult, KeyKind, Inaccessible,
        GrainIsNoClass, TypeMayNotCross, MissingAttributes, MissingId, DuplicateId, Mutable, DuplicateAlias,
        DuplicateMethodAlias, MisplacedAttribute,
    ];

    private static DiagnosticDescriptor Rule(string id, string title, string message, params string[] tags) =>
        new(id, title, message, "CodeFarm.Grains", DiagnosticSeverity.Error, isEnabledByDefault: true, customTags: tags);
}
