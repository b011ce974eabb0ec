using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.Validation;

/// <summary>
/// Compilations of candidates. What the compiler has read of the libraries it keeps no longer than some compilation that uses them,
/// so one is kept: the next finds types and members where the last has left them.
/// </summary>
internal static class CandidateCompilation
{
    private static readonly Lazy<CSharpCompilation> Libraries = new(Load);

    public static CSharpCompilation Create(string assemblyName, params IEnumerable<SyntaxTree> trees) =>
        Libraries.Value.WithAssemblyName(assemblyName).AddSyntaxTrees(trees);

    /// <summary>For questions about names and types. Whether a reference may be null was said when the candidate was compiled.</summary>
    public static SemanticModel Model(CSharpCompilation compilation, SyntaxTree tree) =>
#pragma warning disable RSEXPERIMENTAL001 // Since version 4.8, and nothing else avoids to analyse every method once more.
        compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001

    private static CSharpCompilation Load()
    {
        var compilation = CSharpCompilation.Create("libraries", references: ReferenceSet.All, options: CandidateCompiler.CompilationOptions);
        // Binds the references to each other.
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }
}
