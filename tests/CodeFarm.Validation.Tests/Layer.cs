using System.Collections.Immutable;
using CodeFarm.Validation.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.Validation.Tests;

/// <summary>
/// Each layer of the policy by itself, over code that may use every library of the runtime and unsafe code where it must: what
/// is not there cannot be named, and that would hide whether a layer refuses it.
/// </summary>
internal static class Layer
{
    private static readonly MetadataReference[] Runtime =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.CSharp", StringComparison.Ordinal)
                || Path.GetFileName(path) == "CodeFarm.Capabilities.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static IReadOnlyList<string> OverSymbols(string members)
    {
        var (compilation, tree) = Compilation(members);
        return [.. PolicyCheck.Check(compilation.GetSemanticModel(tree), Broth.Capabilities.Capability.None, default).Select(diagnostic => diagnostic.Message)];
    }

    public static IReadOnlyList<string> OverIl(string members) =>
        [.. Findings(members, out _, out _).Select(finding => finding.Message)];

    /// <summary>What is refused in the IL, with its line in the members.</summary>
    public static IReadOnlyList<CandidateDiagnostic> ExplainedIl(string members)
    {
        var findings = Findings(members, out var compilation, out var tree);
        return [.. SourceMap.Explain(compilation, tree, findings, default)];
    }

    private static ImmutableArray<AssemblyFinding> Findings(string members, out CSharpCompilation compilation, out SyntaxTree tree)
    {
        (compilation, tree) = Compilation(members);
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return AssemblyPolicy.Check(assembly.ToArray());
    }

    private static (CSharpCompilation Compilation, SyntaxTree Tree) Compilation(string members)
    {
        var tree = CSharpSyntaxTree.ParseText(
            "using System; using System.Collections.Generic; using System.Linq; using System.Text; "
            + $"public static class ProbeFunction {{\n{members}\n}}",
            CandidateCompiler.ParseOptions);
        // Unsafe code marks the whole assembly, which would be refused for that alone.
        var isUnsafe = members.Contains("unsafe", StringComparison.Ordinal);
        return (CSharpCompilation.Create(
            "probe", [tree], Runtime, CandidateCompiler.CompilationOptions.WithAllowUnsafe(isUnsafe)), tree);
    }
}
