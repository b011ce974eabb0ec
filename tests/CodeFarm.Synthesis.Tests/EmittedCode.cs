using System.Reflection;
using System.Runtime.Loader;
using CodeFarm.Synthesis.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.Synthesis.Tests;

/// <summary>Compiles emitted sources as a user would who has neither implicit usings nor patience with warnings.</summary>
internal sealed class EmittedCode
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Assembly _assembly;
    private readonly string[] _sources;

    public EmittedCode(params string[] sources)
    {
        _sources = sources;
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "emitted",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parsing)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        var complaints = result.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden || diagnostic.Id == "CS8019").ToArray();
        Assert.True(complaints.Length == 0, string.Join('\n', complaints.Take(5).Select(complaint => $"{complaint}\n{complaint.Location.SourceTree}")));
        (Compilation, Image) = (compilation, stream.ToArray());
        stream.Position = 0;
        _assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
    }

    public CSharpCompilation Compilation { get; }

    public byte[] Image { get; }

    public string Source(int index) => _sources[index];

    /// <summary>Calls the one public method of a function's class; a list or dictionary comes back normalised.</summary>
    public object Call(string function, params object?[] inputs)
    {
        var type = _assembly.GetType(function + "Function", throwOnError: true)!;
        var method = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Single();
        Assert.Equal(function, method.Name);
        var result = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. inputs.Select(input => input is null ? null : ValueTexts.ForCaller(input))], null);
        return ValueTypes.Normalise(result, method.ReturnType)!;
    }
}
