using System.Collections.Immutable;
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
        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.IsGrainInterface())
        {
            foreach (var problem in GrainInterfaceRules.FindProblems(type))
                context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }
}
