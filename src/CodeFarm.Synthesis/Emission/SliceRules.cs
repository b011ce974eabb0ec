using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Slices of slices at constant places, and lengths written as ends.</summary>
internal static class SliceRules
{
    public static Term? Simplify(Term term)
    {
        if (term.Is("Substring") && term.Children[1].Integer() is >= 0 and <= 1_000 and var start && term.Children[2].Integer() is >= 0 and <= 1_000 and var length)
            return start == 0 ? Known.Call("FirstCharacters", term.Children[0], Known.Number(length)) : Range(term.Children[0], start, start + length);
        if (term.Is("SkipCharacters") && term.Children[1].Integer() == 0) return term.Children[0];
        if (!term.IsAny("FirstCharacters", "SkipCharacters", "LastCharacters", "DropLastCharacters")) return null;
        return term.Children[0] is { Children: [var text, var inner] } slice && Place(term) is { } outer && inner.Integer() is >= 0 and <= 1_000 and var count
            ? Slice(text, slice, term, count, outer)
            : null;
    }

    private static Term? Slice(Term text, Term slice, Term term, int inner, int outer) => (slice.Component?.Name, term.Component!.Name) switch
    {
        _ when !slice.IsAny("FirstCharacters", "SkipCharacters", "LastCharacters", "DropLastCharacters") => null,
        ("SkipCharacters", "SkipCharacters") or ("DropLastCharacters", "DropLastCharacters") => Known.Call(term.Component.Name, text, Known.Number(inner + outer)),
        ("SkipCharacters", "FirstCharacters") => Range(text, inner, inner + outer),
        ("SkipCharacters", "DropLastCharacters") => Known.Call("MiddleCharacters", text, Known.Number(inner), Known.Number(outer)),
        ("DropLastCharacters", "SkipCharacters") => Known.Call("MiddleCharacters", text, Known.Number(outer), Known.Number(inner)),
        ("FirstCharacters", "FirstCharacters") or ("LastCharacters", "LastCharacters") when outer <= inner => Known.Call(term.Component.Name, text, Known.Number(outer)),
        ("FirstCharacters", "SkipCharacters") when outer <= inner => Range(text, outer, inner),
        ("LastCharacters", "FirstCharacters") when outer < inner => Known.Call("SliceFromEnd", text, Known.Number(inner), Known.Number(inner - outer)),
        ("LastCharacters", "DropLastCharacters") when outer <= inner => Known.Call("SliceFromEnd", text, Known.Number(inner), Known.Number(outer)),
        ("LastCharacters", "SkipCharacters") when outer <= inner => Known.Call("LastCharacters", text, Known.Number(inner - outer)),
        _ => null,
    };

    private static int? Place(Term term) => term.Children[1].Integer() is >= 0 and <= 1_000 and var place ? place : null;

    private static Term Range(Term text, int start, int end) => Term.OfCall(Known.Range, text, Known.Number(start), Known.Number(end));
}
