using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Inputs as a user of the function might have them, made of those of the examples: parts exchanged between examples, parts
/// dropped or repeated, numbers beside and between those that were given. What looks most like an example comes first.
/// </summary>
internal static class PlausibleInputs
{
    private const int MostVariants = 40;
    private const int MostInputs = 400;

    public static IReadOnlyList<object[]> From(ExampleSet examples)
    {
        var inputs = new List<object[]>();
        for (var parameter = 0; parameter < examples.Inputs[0].Length; parameter++)
        {
            var given = examples.Inputs.Select(example => example[parameter]).Distinct(ValueComparer.Instance).ToArray();
            foreach (var example in examples.Inputs)
            {
                // Another example's value first: nothing is more plausible.
                var variants = given.Concat(VariantsOf(example[parameter], given)).Where(value => !ValueComparer.Instance.Equals(value, example[parameter]));
                inputs.AddRange(variants.Take(MostVariants).Select(variant => example.Select((value, index) => index == parameter ? variant : value).ToArray()));
            }
        }

        var known = new HashSet<object[]>(examples.Inputs, InputsComparer.Instance);
        return [.. inputs.Where(known.Add).Take(MostInputs)];
    }

    private static IEnumerable<object> VariantsOf(object value, object[] given) => value switch
    {
        string text => Texts(text, [.. given.Cast<string>()]),
        int number => Numbers(number, [.. given.Cast<int>()]).Cast<object>(),
        long number => Numbers((int)Math.Clamp(number, int.MinValue / 4, int.MaxValue / 4), [.. given.Cast<long>().Select(other => (int)Math.Clamp(other, int.MinValue / 4, int.MaxValue / 4))]).Select(other => (object)(long)other),
        double number => Reals(number, [.. given.Cast<double>()]).Cast<object>(),
        bool truth => [!truth],
        DateOnly date => Numbers(0, [1, 30]).Select(days => (object)DateOnly.FromDayNumber(Math.Clamp(date.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber))),
        DateTime time => time.Year is > 1_000 and < 9_000 ? Numbers(0, [1, 30]).Select(days => (object)time.AddDays(days)) : [],
        Array list => Lists(list, given),
        _ => [],
    };

    private static IEnumerable<string> Texts(string text, string[] given)
    {
        var others = given.Where(other => other.Length > 0 && other != text).Take(3).ToArray();
        var symbols = text.Where(letter => !char.IsLetterOrDigit(letter)).Distinct().ToArray();
        foreach (var symbol in symbols.Concat(others.SelectMany(other => other.Where(letter => !char.IsLetterOrDigit(letter)))).Distinct().Take(4))
        {
            var parts = text.Split(symbol);
            if (parts.Length > 1)
            {
                yield return string.Join(symbol, parts[1..]);
                yield return string.Join(symbol, parts[..^1]);
                yield return string.Join(symbol, [.. parts, parts[0]]);
            }

            foreach (var other in others)
                yield return $"{text}{symbol}{other.Split(symbol)[^1]}";
            yield return text + symbol;
            yield return symbol + text;
        }

        foreach (var other in others)
        {
            yield return text + other;
            yield return other[..(other.Length / 2)] + text[(text.Length / 2)..];
        }

        yield return text[..(text.Length / 2)];
        yield return text[(text.Length / 2)..];
        yield return text.ToUpperInvariant();
        yield return text.ToLowerInvariant();
        yield return "";
    }

    private static IEnumerable<int> Numbers(int number, int[] given)
    {
        var larger = given.Where(other => other > number).DefaultIfEmpty(number).Min();
        var next = larger > number ? (long)larger - number : 0;
        return new[] { number + (next / 2), number + 1L, number - 1L, 2L * number, number + 10L, -(long)number, 0, 1, 100 }
            .Where(other => other is >= int.MinValue and <= int.MaxValue)
            .Select(other => (int)other);
    }

    private static IEnumerable<double> Reals(double number, double[] given)
    {
        var larger = given.Where(other => other > number).DefaultIfEmpty(number).Min();
        return new[] { (number + larger) / 2, number + 1, number - 1, number + 0.25, 2 * number, -number, 0, 1, 100 }.Where(double.IsFinite);
    }

    private static IEnumerable<Array> Lists(Array list, object[] given)
    {
        var others = given.Cast<Array>().Where(other => other.Length > 0 && !ReferenceEquals(other, list)).Take(3).ToArray();
        var indexes = Enumerable.Range(0, list.Length).ToArray();
        foreach (var other in others)
        {
            yield return Made([.. indexes.Select(index => list.GetValue(index)), other.GetValue(0)]);
            yield return Made([other.GetValue(other.Length - 1), .. indexes.Select(index => list.GetValue(index))]);
            yield return Made([.. indexes.Select(index => list.GetValue(index)), .. other]);
        }

        foreach (var dropped in indexes.Take(4))
            yield return Made([.. indexes.Where(index => index != dropped).Select(index => list.GetValue(index))]);
        foreach (var repeated in indexes.Take(3))
            yield return Made([.. indexes.Select(index => list.GetValue(index)), list.GetValue(repeated)]);
        yield return Made([.. indexes.Reverse().Select(index => list.GetValue(index))]);
        yield return Made([]);

        Array Made(object?[] items)
        {
            var made = Array.CreateInstance(list.GetType().GetElementType()!, items.Length);
            Array.Copy(items, made, items.Length);
            return made;
        }
    }

    /// <summary>Equality of inputs by content.</summary>
    private sealed class InputsComparer : IEqualityComparer<object[]>
    {
        public static InputsComparer Instance { get; } = new();

        public bool Equals(object[]? x, object[]? y) => x.AsSpan().SequenceEqual(y, ValueComparer.Instance);

        public int GetHashCode(object[] inputs)
        {
            var hash = new HashCode();
            foreach (var input in inputs)
                hash.Add(input, ValueComparer.Instance);
            return hash.ToHashCode();
        }
    }
}
