using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.LocalRuntime.Generator.Emitting;

/// <summary>
/// Names the referenced assemblies that hold grains: the compiler drops a reference that no code uses, and their grains
/// would never be found.
/// </summary>
internal static class ManifestReferencesEmitter
{
    public const string FileName = "GrainManifestReferences.g.cs";

    private const string CodeGeneration = "CodeFarm.LocalRuntime.CodeGeneration";

    /// <summary>The file; null where no referenced assembly holds grains.</summary>
    public static string? Emit(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName($"{CodeGeneration}.GrainManifestReferenceAttribute") is null)
            return null;
        var lines = compilation.SourceModule.ReferencedAssemblySymbols
            .Where(HoldsGrains)
            .Select(static assembly => assembly.Identity.Name)
            .OrderBy(static name => name, StringComparer.Ordinal)
            .Select(static name =>
                $"[assembly: global::{CodeGeneration}.GrainManifestReference({SymbolDisplay.FormatLiteral(name, quote: true)})]")
            .ToArray();
        return lines.Length == 0 ? null : $"{GeneratedFile.Head}\n\n{string.Join("\n", lines)}\n";
    }

    private static bool HoldsGrains(IAssemblySymbol assembly) =>
        !assembly.Name.StartsWith("System", StringComparison.Ordinal)
        && !assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal)
        && assembly.GetAttributes().Any(static attribute =>
            attribute.AttributeClass?.ContainingNamespace?.ToDisplayString() == CodeGeneration);
}
