using System.Linq;
using Microsoft.CodeAnalysis;

namespace CodeFarm.LocalRuntime.Generator.Rules;

/// <summary>A broken rule and where.</summary>
internal sealed record Problem(DiagnosticDescriptor Rule, Location Location, string[] Arguments)
{
    public static Problem At(Location? location, DiagnosticDescriptor rule, params string[] arguments) =>
        new(rule, location ?? Location.None, arguments);

    /// <summary>A problem of a symbol; told at <paramref name="user"/> where the symbol is not of this assembly.</summary>
    public static Problem Of(ISymbol symbol, ISymbol user, DiagnosticDescriptor rule, params string[] arguments) =>
        At(SourceOf(symbol) ?? SourceOf(user), rule, arguments);

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Arguments);

    private static Location? SourceOf(ISymbol symbol) => symbol.Locations.FirstOrDefault(static location => location.IsInSource);
}
