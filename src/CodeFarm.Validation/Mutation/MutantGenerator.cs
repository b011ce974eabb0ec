using System.Collections.Immutable;
using System.Globalization;
using CodeFarm.Broth;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeFarm.Validation.Mutation;

/// <summary>
/// Makes small changes of the kind that programmers make by mistake (the operators of DeMillo, Lipton and Sayward, "Hints on
/// test data selection", 1978, and their like for LINQ and texts).
/// </summary>
public static class MutantGenerator
{
    private const int MaxChange = 60;

    /// <param name="source">A C# file that compiles.</param>
    /// <param name="maximum">The most mutants to make; where more are possible, they are spread over the source.</param>
    /// <param name="cancellationToken">Honoured between the nodes of the source.</param>
    /// <returns>In the order of the source; the same for the same source. Not all of them need to compile.</returns>
    public static ImmutableArray<Mutant> Generate(string source, int maximum, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(maximum);
        var tree = CSharpSyntaxTree.ParseText(source, CandidateCompiler.ParseOptions, cancellationToken: cancellationToken);
        var model = CandidateCompilation.Model(CandidateCompilation.Create("mutants", tree), tree);
        var edits = new List<SourceEdit>();
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            edits.AddRange(MutationOperators.EditsOf(node, model));
        }

        return [.. Spread(edits.Distinct().ToArray(), maximum).Select(edit => Apply(source, edit, tree))];
    }

    private static IEnumerable<SourceEdit> Spread(SourceEdit[] edits, int maximum) =>
        edits.Length <= maximum
            ? edits
            : Enumerable.Range(0, maximum).Select(i => edits[(int)((long)i * edits.Length / maximum)]);

    private static Mutant Apply(string source, SourceEdit edit, SyntaxTree tree)
    {
        var line = tree.GetLineSpan(edit.Span).StartLinePosition.Line + 1;
        var before = source.Substring(edit.Span.Start, edit.Span.Length);
        var after = edit.Text.Length == 0 ? "nothing" : edit.Text;
        return new Mutant(
            string.Concat(source.AsSpan(0, edit.Span.Start), edit.Text, source.AsSpan(edit.Span.End)),
            string.Create(CultureInfo.InvariantCulture, $"line {line}: {OneLine(before)} → {OneLine(after)}"));
    }

    private static string OneLine(string text) =>
        Excerpt.Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), MaxChange);
}
