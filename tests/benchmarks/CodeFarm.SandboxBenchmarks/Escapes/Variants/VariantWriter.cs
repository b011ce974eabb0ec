using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeFarm.SandboxBenchmarks.Escapes.Variants;

/// <summary>Writes variants of a snippet: one to three rewritings, one after another, drawn by a random generator with a seed.</summary>
internal static class VariantWriter
{
    private const int MaxRewritings = 3;

    private static readonly (string Name, Rewriting Rewriting)[] All =
    [
        ("rename", NameRewritings.Rename), ("alias", NameRewritings.Alias), ("qualify", NameRewritings.Qualify), ("escape", NameRewritings.Escape),
        .. FormRewritings.Forms.Concat(FormRewritings.ParameterlessForms).Select(static form => (form.Key, FormRewritings.Of(form.Value))),
    ];

    /// <returns>The names of the rewritings and the source. It may not compile.</returns>
    public static (string How, string Source) Write(string source, Random random)
    {
        var how = new List<string>();
        for (var i = random.Next(MaxRewritings); i >= 0; i--)
        {
            var (name, rewriting) = All[random.Next(All.Length)];
            var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source).GetRoot();
            var model = UncheckedCompiler.Compilation(root.SyntaxTree).GetSemanticModel(root.SyntaxTree);
            if (rewriting(root, model, random) is not { } rewritten)
                continue;
            source = rewritten.ToFullString();
            how.Add(name);
        }

        return (string.Join(", ", how), source);
    }
}
