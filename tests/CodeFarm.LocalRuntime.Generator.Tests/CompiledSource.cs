using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeFarm.LocalRuntime.Generator.Tests;

/// <summary>Source text that references the local runtime, compiled as a project that runs the generator would be.</summary>
internal sealed class CompiledSource
{
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Orleans;
        global using Orleans.Concurrency;
        global using Orleans.Runtime;
        """;

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private CompiledSource(CSharpCompilation source)
    {
        Source = source;
        Generation = CSharpGeneratorDriver.Create([new GrainGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(source, out var result, out var reported)
            .GetRunResult();
        Result = result;
        Reported = reported;
    }

    /// <summary>What was written by hand.</summary>
    public CSharpCompilation Source { get; }

    /// <summary>What was written by hand and what was generated.</summary>
    public Compilation Result { get; }

    public GeneratorDriverRunResult Generation { get; }

    public ImmutableArray<Diagnostic> Reported { get; }

    public string AllGenerated => string.Join("\n", Generation.GeneratedTrees);

    public static CompiledSource From(params string[] sources) => new(Compile("Test.Assembly", [], sources));

    public static CompiledSource From(CompiledSource referenced, params string[] sources) =>
        new(Compile("Test.Second", [referenced.Emit()], sources));

    public static CSharpCompilation Compile(string name, IEnumerable<MetadataReference> references, params string[] sources) =>
        CSharpCompilation.Create(
            name,
            sources.Prepend(Usings).Select(static (text, i) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"Source{i}.cs")),
            References.Concat(references),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)],
                warningLevel: 9999));

    /// <summary>The built assembly, as another one references it.</summary>
    public MetadataReference Emit()
    {
        using var image = new MemoryStream();
        Assert.True(Result.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>What the compiler has to say, hints aside.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics() =>
        [.. Result.GetDiagnostics().Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)];

    /// <summary>What the rules have to say.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync() =>
        await Result.WithAnalyzers([new GrainAnalyzer()]).GetAnalyzerDiagnosticsAsync();
}
