using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.Validation.Policy;

/// <summary>
/// Default deny over what the compiler bound, not over text: an alias, an escape in a name or a using static changes nothing.
/// Names are checked for what they mean, operations for what they call without naming it (operators, conversions,
/// queries, foreach), and both for the types of their values.
/// </summary>
internal static class PolicyCheck
{
    public static IEnumerable<CandidateDiagnostic> Check(
        CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var model = compilation.GetSemanticModel(tree);
        var symbols = new SymbolPolicy(compilation.Assembly);
        var found = new List<CandidateDiagnostic>();
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes(descendIntoTrivia: true))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SyntaxPolicy.Refusal(node) is { } refusal)
                found.Add(DiagnosticFactory.At(node.GetLocation(), refusal.Code, refusal.Message));
            found.AddRange(BoundSymbols.Of(node, model, cancellationToken)
                .Select(symbols.Refusal)
                .OfType<string>()
                .Select(name => Refuse(node, name)));
        }

        // A line that offends in many ways (File, File.ReadAllText, its argument ...) is explained once for each name.
        return found.DistinctBy(diagnostic => (diagnostic.Line, diagnostic.Code, diagnostic.Message));
    }

    private static CandidateDiagnostic Refuse(SyntaxNode node, string name) => DiagnosticFactory.At(
        node.GetLocation(), "policy.api", $"{name} is not allowed: {RefusalReasons.For(name)}.");
}
