namespace CodeFarm.Synthesis.Guidance;

/// <summary>Facts about what a list has to do with an output, whatever its elements are.</summary>
internal static class ListFacts
{
    public static IEnumerable<(string Name, bool Holds)> Of(ValueView input, ValueView output) => output.Kind switch
    {
        ViewKind.Number => OfNumber(input, output.Number),
        ViewKind.Text when input.Kind == ViewKind.Texts => TextFacts.OfList(input.Texts, output.Text),
        ViewKind.Text => [("holds all items", input.Texts.All(item => output.Text.Contains(item, StringComparison.Ordinal)))],
        ViewKind.Numbers or ViewKind.Texts or ViewKind.Lists or ViewKind.Map => OfLists(input, output).Concat(OfElements(input, output)),
        _ => [],
    };

    private static IEnumerable<(string Name, bool Holds)> OfNumber(ValueView input, double number)
    {
        var numbers = input.Numbers;
        yield return ("count", number == numbers.Length);
        yield return ("at most count", number >= 0 && number <= numbers.Length);
        yield return ("index", number >= 0 && number < numbers.Length);
        yield return ("distinct count", number == input.Texts.Distinct(StringComparer.Ordinal).Count());
        if (numbers.Length == 0) yield break;
        var (sum, largest, smallest) = (numbers.Sum(), numbers.Max(), numbers.Min());
        yield return ("maximum", number == largest);
        yield return ("minimum", number == smallest);
        yield return ("sum", number == sum);
        yield return ("at most sum", number <= sum);
        yield return ("average", Math.Abs((number * numbers.Length) - sum) < 1e-6);
        yield return ("product", number == numbers.Aggregate(1.0, (product, item) => product * item));
        yield return ("spread", number == largest - smallest);
        yield return ("first", number == numbers[0]);
        yield return ("last", number == numbers[^1]);
        yield return ("an item", numbers.Contains(number));
        yield return ("between items", number >= smallest && number <= largest);
        yield return ("median", number == numbers.Order().ElementAt(numbers.Length / 2));
        yield return ("positive sum", number == numbers.Where(item => item > 0).Sum());
        yield return ("number of positive", number == numbers.Count(item => item > 0));
        yield return ("number of even", number == numbers.Count(item => item % 2 == 0));
    }

    private static IEnumerable<(string Name, bool Holds)> OfLists(ValueView input, ValueView output)
    {
        var (from, to) = (input.Texts, output.Texts);
        yield return ("same count", from.Length == to.Length);
        yield return ("fewer", to.Length < from.Length);
        yield return ("more", to.Length > from.Length);
        yield return ("one fewer", to.Length == from.Length - 1);
        yield return ("one more", to.Length == from.Length + 1);
        yield return ("twice as many", to.Length == 2 * from.Length);
        if (from.Length == 0 || to.Length == 0) yield break;
        yield return ("equal", from.SequenceEqual(to));
        yield return ("prefix", to.Length <= from.Length && from.AsSpan(0, to.Length).SequenceEqual(to));
        yield return ("suffix", to.Length <= from.Length && from.AsSpan(from.Length - to.Length).SequenceEqual(to));
        yield return ("begins with input", to.Length >= from.Length && to.AsSpan(0, from.Length).SequenceEqual(from));
        yield return ("ends with input", to.Length >= from.Length && to.AsSpan(to.Length - from.Length).SequenceEqual(from));
        yield return ("subset", to.All(from.Contains));
        yield return ("superset", from.All(to.Contains));
        yield return ("same items", from.Order(StringComparer.Ordinal).SequenceEqual(to.Order(StringComparer.Ordinal)));
        yield return ("reversed", from.Reverse().SequenceEqual(to));
        yield return ("distinct items", from.Distinct(StringComparer.Ordinal).SequenceEqual(to));
        yield return ("subsequence", IsSubsequence(to, from));
        yield return ("same first", from[0] == to[0]);
        yield return ("same last", from[^1] == to[^1]);
        yield return ("first is last", from[^1] == to[0]);
        yield return ("new items", to.Any(item => !from.Contains(item)));
    }

    /// <summary>Facts about the elements at equal positions: numbers of numbers, lengths of texts and lists.</summary>
    private static IEnumerable<(string Name, bool Holds)> OfElements(ValueView input, ValueView output)
    {
        var (from, to) = (input.Numbers, output.Numbers);
        if (from.Length == 0 || to.Length == 0) yield break;
        yield return ("same sum", Math.Abs(from.Sum() - to.Sum()) < 1e-9);
        yield return ("last is sum", Math.Abs(from.Sum() - to[^1]) < 1e-9);
        yield return ("last is maximum", to[^1] == from.Max());
        yield return ("first is maximum", to[0] == from.Max());
        yield return ("last is minimum", to[^1] == from.Min());
        yield return ("first is minimum", to[0] == from.Min());
        if (from.Length != to.Length) yield break;
        yield return ("each not less", Every((left, right) => right >= left));
        yield return ("each not more", Every((left, right) => right <= left));
        yield return ("each by the same", Every((left, right) => right - left == to[0] - from[0]));
        yield return ("each multiplied", Every((left, right) => left == 0 ? right == 0 : from[0] != 0 && Math.Abs((right / left) - (to[0] / from[0])) < 1e-9));
        yield return ("each square", Every((left, right) => right == left * left));
        yield return ("each same parity", Every((left, right) => (right - left) % 2 == 0));
        yield return ("each same magnitude", Every((left, right) => Math.Abs(left) == Math.Abs(right)));
        yield return ("each its index more", Enumerable.Range(0, from.Length).All(index => to[index] == from[index] + index));
        if (input.Kind != ViewKind.Texts || output.Kind != ViewKind.Texts) yield break;
        yield return ("each equal in any case", input.Texts.SequenceEqual(output.Texts, StringComparer.OrdinalIgnoreCase));
        yield return ("each a part", input.Texts.Zip(output.Texts).All(pair => pair.First.Contains(pair.Second, StringComparison.Ordinal)));
        yield return ("each holds", input.Texts.Zip(output.Texts).All(pair => pair.Second.Contains(pair.First, StringComparison.Ordinal)));

        bool Every(Func<double, double, bool> test) => from.Zip(to).All(pair => test(pair.First, pair.Second));
    }

    private static bool IsSubsequence(string[] part, string[] whole)
    {
        var position = 0;
        foreach (var item in whole)
        {
            if (position < part.Length && part[position] == item) position++;
        }

        return position == part.Length;
    }
}
