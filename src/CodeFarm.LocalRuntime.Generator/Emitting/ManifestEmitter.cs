using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using CodeFarm.LocalRuntime.Generator.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.LocalRuntime.Generator.Emitting;

/// <summary>Writes the class that tells the runtime what an assembly holds.</summary>
internal static class ManifestEmitter
{
    public const string FileName = "GrainManifestProvider.g.cs";

    private const string CodeGeneration = "global::CodeFarm.LocalRuntime.CodeGeneration";

    /// <summary>The file; null where the assembly holds nothing to tell of.</summary>
    public static string? Emit(
        string assemblyName,
        ImmutableArray<GrainInterfaceName> interfaces,
        ImmutableArray<string> grainClasses,
        ImmutableArray<CrossingTypeModel> crossingTypes)
    {
        List<string> lines =
        [
            .. interfaces.OrderBy(static name => name.Type, StringComparer.Ordinal).Select(AddInterface),
            .. grainClasses.OrderBy(static type => type, StringComparer.Ordinal).Select(AddGrainClass),
            .. crossingTypes.OrderBy(static type => type.Type, StringComparer.Ordinal).Select(AddCrossingType),
        ];
        if (lines.Count == 0)
            return null;

        // A namespace of the assembly's own: a friend assembly sees internal classes, and has such a class itself.
        var ns = $"CodeFarmGenerated.{ToIdentifier(assemblyName)}_Manifest";
        return
            $$"""
            {{GeneratedFile.Head}}

            [assembly: {{CodeGeneration}}.GrainManifestProvider(typeof(global::{{ns}}.GrainManifestProvider))]

            namespace {{ns}}
            {
                {{GeneratedFile.Mark}}
                internal sealed class GrainManifestProvider : {{CodeGeneration}}.IGrainManifestProvider
                {
                    public void Populate({{CodeGeneration}}.GrainManifest manifest)
                    {
            {{string.Join("\n", lines)}}
                    }
                }
            }

            """;
    }

    private static string AddInterface(GrainInterfaceName name) =>
        $$"""
                    manifest.AddInterface(
                        typeof({{name.Type}}), {{Literal(name.Display)}},
                        static (shared, key) => new global::{{name.ReferenceNamespace}}.{{name.Reference}}(shared, key));
        """;

    private static string AddGrainClass(string type) => $"            manifest.AddGrainClass(typeof({type}));";

    private static string AddCrossingType(CrossingTypeModel type) =>
        $"            manifest.AddCrossingType(typeof({type.Type}), {Literal(type.Alias)});";

    private static string ToIdentifier(string assemblyName)
    {
        var identifier = new StringBuilder("_", assemblyName.Length + 1);
        foreach (var c in assemblyName)
            identifier.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        return identifier.ToString();
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
