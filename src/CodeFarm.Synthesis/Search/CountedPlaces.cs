using CodeFarm.Synthesis.Emission;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// What an answer costs more for counting characters up to a place at which every example has a mark: who takes "Ada" of "Ada, Lovelace"
/// means what is before the comma, although the first name of all examples has three letters. Where all texts are equally long, they may
/// well have columns.
/// </summary>
/// <param name="examples">All examples.</param>
internal sealed class CountedPlaces(ExampleSet examples)
{
    /// <summary>What each such place costs more.</summary>
    private const int CostOfPlace = 5;

    /// <summary>One or two characters are cut off whatever comes next.</summary>
    private const int FewestCounted = 3;

    private readonly Trials _trials = new(examples.Inputs, () => new Values.ValueStore());

    public int CostOf(Term term)
    {
        if (examples.Inputs.Length < 2) return 0;
        var cost = 0;
        foreach (var slice in term.SelfAndDescendants())
        {
            if (Slices.IsCounted(slice) && !slice.SelfAndDescendants().Any(node => node.Kind == TermKind.Element)) cost += CostOfPlace * MarkedPlaces(slice);
        }

        return cost;
    }

    private int MarkedPlaces(Term slice)
    {
        var places = Slices.PlacesOf(slice).Where(place => place.Count >= FewestCounted).ToArray();
        if (places.Length == 0) return 0;
        var texts = new string[examples.Inputs.Length];
        for (var example = 0; example < texts.Length; example++)
        {
            // In a branch of a choice it need not have a value for all of them.
            if (_trials.Evaluate(slice.Children[0], example) is not string text) return 0;
            texts[example] = text;
        }

        return Array.TrueForAll(texts, text => text.Length == texts[0].Length)
            ? 0
            : places.Count(place => Array.TrueForAll(texts, text => IsMarked(text, place.FromEnd ? text.Length - place.Count : place.Count)));
    }

    /// <summary>Whether there is a mark on one side of a place, and a letter or a digit on the other.</summary>
    private static bool IsMarked(string text, int place) =>
        place > 0 && place < text.Length && char.IsLetterOrDigit(text[place - 1]) != char.IsLetterOrDigit(text[place]);
}
