using System.Linq;
using System.Threading;
using CodeFarm.LocalRuntime.Generator.Emitting;
using CodeFarm.LocalRuntime.Generator.Model;
using CodeFarm.LocalRuntime.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.LocalRuntime.Generator;

/// <summary>
/// Writes, for the local runtime, a reference class for each grain interface and a class that lists the grain interfaces,
/// grain classes and crossing types of the assembly. What it cannot write code for, <see cref="GrainAnalyzer"/> refuses.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class GrainGenerator : IIncrementalGenerator
{
    internal const string InterfacesStep = "GrainInterfaces";
    internal const string GrainClassesStep = "GrainClasses";
    internal const string CrossingTypesStep = "CrossingTypes";
    internal const string ManifestStep = "GrainManifest";
    internal const string ReferencesStep = "GrainManifestReferences";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var interfaces = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => IsInterface(node), ReadInterface)
            .Where(static model => model is not null)
            .WithTrackingName(InterfacesStep);
        var grainClasses = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => IsDerivedClass(node), ReadGrainClass)
            .Where(static type => type is not null)
            .WithTrackingName(GrainClassesStep);
        var crossingTypes = context.SyntaxProvider
            .ForAttributeWithMetadataName(OrleansNames.GenerateSerializer, static (_, _) => true, ReadCrossingType)
            .Where(static model => model is not null)
            .WithTrackingName(CrossingTypesStep);

        context.RegisterSourceOutput(interfaces, static (output, model) =>
            output.AddSource(
                GeneratedFile.NameFor($"{model!.Name.ReferenceNamespace}.{model.Name.Reference}"),
                ReferenceEmitter.Emit(model)));

        var assemblyName = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? "");
        var manifest = interfaces.Select(static (model, _) => model!.Name).Collect()
            .Combine(grainClasses.Select(static (type, _) => type!).Collect())
            .Combine(crossingTypes.Select(static (model, _) => model!).Collect())
            .Combine(assemblyName)
            .Select(static (all, _) => ManifestEmitter.Emit(all.Right, all.Left.Left.Left, all.Left.Left.Right, all.Left.Right))
            .WithTrackingName(ManifestStep);
        context.RegisterSourceOutput(manifest, static (output, source) =>
        {
            if (source is not null)
                output.AddSource(ManifestEmitter.FileName, source);
        });

        var references = context.CompilationProvider
            .Select(static (compilation, _) => ManifestReferencesEmitter.Emit(compilation))
            .WithTrackingName(ReferencesStep);
        context.RegisterSourceOutput(references, static (output, source) =>
        {
            if (source is not null)
                output.AddSource(ManifestReferencesEmitter.FileName, source);
        });
    }

    private static bool IsInterface(SyntaxNode node) => node is InterfaceDeclarationSyntax { BaseList: not null };

    private static bool IsDerivedClass(SyntaxNode node) =>
        node is ClassDeclarationSyntax { BaseList: not null } or RecordDeclarationSyntax { BaseList: not null };

    private static GrainInterfaceModel? ReadInterface(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        FindType(context, IsInterface, cancellationToken) is { } type ? GrainReader.ReadInterface(type, cancellationToken) : null;

    private static string? ReadGrainClass(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        FindType(context, IsDerivedClass, cancellationToken) is { } type ? GrainReader.ReadGrainClass(type) : null;

    private static CrossingTypeModel? ReadCrossingType(GeneratorAttributeSyntaxContext context, CancellationToken _) =>
        GrainReader.ReadCrossingType((INamedTypeSymbol)context.TargetSymbol);

    /// <summary>The type that the node declares; null where another part of a partial type stands for it.</summary>
    private static INamedTypeSymbol? FindType(
        GeneratorSyntaxContext context, System.Func<SyntaxNode, bool> isCandidate, CancellationToken cancellationToken)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is not INamedTypeSymbol type)
            return null;
        return type.DeclaringSyntaxReferences.Length == 1
            || type.DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax(cancellationToken))
                .First(isCandidate) == context.Node
            ? type
            : null;
    }
}
