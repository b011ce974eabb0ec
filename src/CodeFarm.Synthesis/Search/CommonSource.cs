using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Cuts all slices of an answer from one text where that is possible: the search takes each piece from wherever it is
/// cheapest, but whoever cuts a number into groups cuts them all from the same digits.
/// </summary>
internal static class CommonSource
{
    private const int MostSources = 4;

    /// <summary>What each further text made of the same parameter costs more.</summary>
    private const int CostOfMixing = 2;

    /// <summary>The answer with all its slices from one of its sources, for each source of which that is true.</summary>
    public static IEnumerable<Term> Of(Term term, ExampleSet examples)
    {
        var slices = SlicesOf(term).ToArray();
        var sources = slices.Select(slice => slice.Children[0]).Where((source, index) =>
            slices.Take(index).All(earlier => !Known.IsSame(earlier.Children[0], source))).ToArray();
        if (slices.Length < 2 || sources.Length is < 2 or > MostSources) yield break;
        foreach (var source in sources)
        {
            var replaced = slices.Select(slice => Known.IsSame(slice.Children[0], source) ? WithSource(slice, source) : Slice(source, slice, examples)).ToArray();
            if (replaced.All(slice => slice is not null))
                yield return Replace(term, slices, replaced!);
        }
    }

    /// <summary>What an answer costs more for cutting its slices from several texts that are made of the same parameter.</summary>
    public static int CostOf(Term term) => CostOfMixing * SlicesOf(term)
        .Select(slice => slice.Children[0])
        .GroupBy(source => string.Join(',', source.SelfAndDescendants().Where(node => node.Kind == TermKind.Parameter).Select(node => node.Parameter).Distinct()))
        .Sum(sources => sources.DistinctBy(SharedStructure.KeyOf).Count() - 1);

    private static IEnumerable<Term> SlicesOf(Term term)
    {
        if (Slices.IsCounted(term)) return [term];
        return term.Component?.Role == ComponentRole.Concatenation ? term.Children.SelectMany(SlicesOf) : [];
    }

    /// <summary>The same slice of the one object that all share, so that the emitter sees what is shared.</summary>
    private static Term WithSource(Term slice, Term source) =>
        Term.OfCall(slice.Component!, slice.Cost - slice.Component!.Cost - slice.Children.Sum(child => child.Cost), [source, .. slice.Children[1..]]);

    /// <summary>A slice of the source that is what another slice is, in all examples; null where there is none.</summary>
    private static Term? Slice(Term source, Term slice, ExampleSet examples)
    {
        var texts = Array.ConvertAll(examples.Inputs, inputs => Interpreter.Evaluate(source, inputs) as string);
        var parts = Array.ConvertAll(examples.Inputs, inputs => Interpreter.Evaluate(slice, inputs) as string);
        if (texts.Contains(null) || parts.Any(string.IsNullOrEmpty)) return null;
        for (var start = texts[0]!.IndexOf(parts[0]!, StringComparison.Ordinal); start >= 0; start = texts[0]!.IndexOf(parts[0]!, start + 1, StringComparison.Ordinal))
        {
            var rest = texts[0]!.Length - start;
            var (end, tail) = (start + parts[0]!.Length, rest - parts[0]!.Length);
            if (Holds(text => start, text => end)) return Call(start == 0 ? "FirstCharacters" : "", start == 0 ? [end] : [start, end]);
            if (Holds(text => text.Length - rest, text => text.Length - tail)) return tail == 0 ? Call("LastCharacters", rest) : Call("SliceFromEnd", rest, tail);
            if (Holds(text => start, text => text.Length - tail)) return tail == 0 ? Call("SkipCharacters", start) : Call("MiddleCharacters", start, tail);
        }

        return null;

        bool Holds(Func<string, int> from, Func<string, int> to) => texts.Zip(parts).All(pair =>
            from(pair.First!) is var first && to(pair.First!) is var last && first >= 0 && first <= last && last <= pair.First!.Length
            && pair.First.AsSpan(first, last - first).SequenceEqual(pair.Second));

        Term? Call(string name, params int[] places) => name.Length == 0
            ? Term.OfCall(Known.Range, source, Known.Number(places[0]), Known.Number(places[1]))
            : Known.Call(name, [source, .. places.Select(Known.Number)]);
    }

    private static Term Replace(Term term, Term[] slices, Term[] replaced)
    {
        if (Array.IndexOf(slices, term) is var index and >= 0) return replaced[index];
        return term.Component?.Role == ComponentRole.Concatenation
            ? Term.OfCall(term.Component, [.. term.Children.Select(child => Replace(child, slices, replaced))])
            : term;
    }
}
