using System.Globalization;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Chooses the examples that a search begins with. Repeated ones teach nothing; of the others, those that look different
/// from the ones already taken teach most: texts of another make-up, numbers of another sign, other truth values.
/// </summary>
internal static class ExampleChoice
{
    private const int Most = 8;

    /// <summary>Over texts every column is dear, and deduction from a few different ones finds the same programs.</summary>
    private const int MostOverTexts = 5;

    /// <summary>Indexes of the chosen examples, in order.</summary>
    public static List<int> From(ExampleSet examples)
    {
        var distinct = Enumerable.Range(0, examples.Outputs.Length)
            .DistinctBy(example => examples.Inputs[example], new ByValues())
            .ToArray();
        var most = examples.Outputs[0] is string || examples.Inputs[0].Any(input => input is string) ? MostOverTexts : Most;
        if (distinct.Length <= most) return [.. distinct];
        // The first of each make-up, then the second of each, and so on.
        var rounds = distinct
            .GroupBy(example => string.Join('|', examples.Inputs[example].Append(examples.Outputs[example]).Select(ShapeOf)))
            .SelectMany(group => group.Select((example, round) => (example, round)))
            .OrderBy(entry => entry.round)
            .ThenBy(entry => entry.example);
        return [.. rounds.Take(most).Select(entry => entry.example).Order()];
    }

    /// <summary>What kind of value it is: of a text, which kinds of characters follow each other; of a number, its sign.</summary>
    private static string ShapeOf(object value) => value switch
    {
        string text => new string([.. text.Select(KindOf).Where((kind, index) => index == 0 || kind != KindOf(text[index - 1]))]),
        int number => Math.Sign(number).ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        Array list => list.Length > 1 ? "many" : list.Length == 1 ? "one" : "none",
        _ => "",
    };

    private static char KindOf(char letter) => char.IsUpper(letter) ? 'A' : char.IsLetter(letter) ? 'a' : char.IsDigit(letter) ? '9' : letter;

    private sealed class ByValues : IEqualityComparer<object[]>
    {
        public bool Equals(object[]? x, object[]? y) => x!.SequenceEqual(y!, ValueComparer.Instance);

        public int GetHashCode(object[] obj) => obj.Aggregate(17, (hash, value) => unchecked((hash * 31) + ValueComparer.Instance.GetHashCode(value)));
    }
}
