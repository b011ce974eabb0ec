using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Parts of a text between places that are counted from its beginning or its end.</summary>
internal static class Slices
{
    /// <summary>Whether a term is such a part, and its places are constants.</summary>
    public static bool IsCounted(Term term) =>
        (term.IsAny("FirstCharacters", "SkipCharacters", "LastCharacters", "MiddleCharacters", "SliceFromEnd") || ReferenceEquals(term.Component, Known.Range))
        && term.Children[1..].All(place => place.Kind == TermKind.Constant);

    /// <summary>The places that a part lies between, without the ends of the text.</summary>
    public static IEnumerable<(int Count, bool FromEnd)> PlacesOf(Term slice)
    {
        var isFirstFromEnd = slice.IsAny("LastCharacters", "SliceFromEnd");
        yield return ((int)slice.Children[1].Constant!, isFirstFromEnd);
        if (slice.Children.Length > 2)
            yield return ((int)slice.Children[2].Constant!, isFirstFromEnd || slice.Is("MiddleCharacters"));
    }
}
