using System.Reflection;
using System.Runtime.Loader;
using CodeFarm.Synthesis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>
/// A candidate as a C# program, so that what is counted is what the source does and not what the search believes of it.
/// Candidates come from our own synthesizer out of its components, therefore they may run in this process.
/// </summary>
internal sealed class CompiledCandidate
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly MethodInfo _method;

    private CompiledCandidate(MethodInfo method) => _method = method;

    /// <summary>Class and method.</summary>
    public string Entry => $"{_method.DeclaringType!.Name}.{_method.Name}";

    /// <exception cref="InvalidDataException">The source does not compile, or has a warning.</exception>
    public static CompiledCandidate Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            $"Candidate{Guid.NewGuid():N}", [CSharpSyntaxTree.ParseText(source)], References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var complaint = result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        if (complaint is not null)
            throw new InvalidDataException($"the candidate does not compile cleanly: {complaint}");

        image.Position = 0;
        var assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
        var type = assembly.GetExportedTypes().Single(type => type is { IsAbstract: true, IsSealed: true });
        return new CompiledCandidate(type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Single());
    }

    /// <summary>Whether it returns what the example says; an exception counts as a wrong answer.</summary>
    public bool Passes(SynthesisExample example)
    {
        try
        {
            return JsonValue.AreEqual(_method.Invoke(null, [.. example.Inputs]), example.Output);
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }
}
