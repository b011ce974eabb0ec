using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CodeFarm.LocalRuntime.Generator.Reading;
using CodeFarm.LocalRuntime.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeFarm.LocalRuntime.Generator;

/// <summary>Refuses grain code that Orleans would refuse, or that is outside of the slice of it that the farm uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GrainAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var names = new ConcurrentBag<(string Name, INamedTypeSymbol Type)>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    if (AliasRules.FindTypeName(type) is { } name)
                        names.Add((name, type));
                    foreach (var problem in FindProblems(type))
                        symbol.ReportDiagnostic(problem.ToDiagnostic());
                },
                SymbolKind.NamedType);
            start.RegisterSymbolAction(
                static symbol =>
                {
                    foreach (var problem in GrainClassRules.FindProblems((IMethodSymbol)symbol.Symbol))
                        symbol.ReportDiagnostic(problem.ToDiagnostic());
                },
                SymbolKind.Method);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (var problem in AliasRules.FindProblems(names))
                    end.ReportDiagnostic(problem.ToDiagnostic());
            });
        });
    }

    private static IEnumerable<Problem> FindProblems(INamedTypeSymbol type)
    {
        if (type.IsGrainInterface())
            return GrainInterfaceRules.FindProblems(type).Concat(AliasRules.FindMethodProblems(type));
        var problems = GrainClassRules.FindProblems(type);
        return type.HasAttribute(OrleansNames.GenerateSerializer) && !type.Implements(OrleansNames.GrainBase)
            ? problems.Concat(CrossingDeclarationRules.FindProblems(type))
            : problems;
    }
}
