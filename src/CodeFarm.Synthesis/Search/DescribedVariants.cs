using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Answers with one more step that the description speaks of. The search keeps one of the terms that are equal on the
/// examples, the cheaper: where no example has a capital, it is the text itself and not the text in lower case, although the
/// description asks for that. Steps over texts only: of lists, "the order of the words" asks for no sorting.
/// </summary>
internal sealed class DescribedVariants(IReadOnlyList<Component> components, DescribedWords words)
{
    private const int MostSteps = 6;
    private const int LargestTerm = 12;

    private readonly Component[] _steps = [.. components
        .Where(component => component.Returns == typeof(string) && component.Parameters is [var parameter] && parameter == typeof(string) && words.SpeakOf(component))];

    /// <summary>The variants of a term that explain a word which the term does not.</summary>
    public IEnumerable<Term> Of(Term term)
    {
        if (term.Size > LargestTerm) return [];
        var unexplained = words.CostOfUnexplained(term);
        return _steps
            .Take(MostSteps)
            .Where(step => words.CostOfUnexplained(Term.OfCall(step, term)) < unexplained)
            .SelectMany(step => With(step, term));
    }

    /// <summary>The term with a step after each of its parts that are evaluated once.</summary>
    private static IEnumerable<Term> With(Component step, Term term)
    {
        if (term.Type == step.Returns && term.Kind != TermKind.Constant)
            yield return Term.OfCall(step, term);
        for (var index = 0; term.Kind == TermKind.Call && index < term.Children.Length; index++)
        {
            var child = term.Children[index];
            var own = term.Cost - term.Component!.Cost - term.Children.Sum(other => other.Cost);
            foreach (var variant in child.Kind == TermKind.Lambda ? [] : With(step, child))
                yield return Term.OfCall(term.Component, own, [.. term.Children[..index], variant, .. term.Children[(index + 1)..]]);
        }
    }
}
