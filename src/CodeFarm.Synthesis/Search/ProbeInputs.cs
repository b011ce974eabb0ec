using System.Runtime.CompilerServices;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Inputs beyond the examples, derived from them, on which candidates that agree on the examples may differ: the inputs of
/// several examples mixed, and each input emptied, shortened, doubled, reversed or put in another case.
/// </summary>
internal static class ProbeInputs
{
    private const int MostProbes = 48;
    private const int VariantsOfItem = 3;

    private static readonly int[] DaysMoved = [1, -1, 31, -40, 366];

    public static IReadOnlyList<object[]> From(ExampleSet examples)
    {
        var probes = new List<object[]>();
        // Probes are many, and the answers' values for them are kept.
        examples = examples with { Inputs = Array.ConvertAll(examples.Inputs, inputs => Array.ConvertAll(inputs, ValueSizes.Shortened)) };
        var parameters = examples.Inputs[0].Length;
        for (var parameter = 0; parameter < parameters; parameter++)
        foreach (var inputs in examples.Inputs.Take(3))
        foreach (var variant in VariantsOf(inputs[parameter]))
            probes.Add([.. inputs.Select((value, index) => index == parameter ? variant : value)]);

        for (var shift = 1; shift < Math.Min(4, examples.Inputs.Length); shift++)
        for (var example = 0; example < examples.Inputs.Length && parameters > 1; example++)
        {
            probes.Add([.. examples.Inputs[example].Select((value, index) =>
                index == 0 ? value : examples.Inputs[(example + shift) % examples.Inputs.Length][index])]);
        }

        // The probes of the first parameter must not crowd out those of the last.
        return probes.Count <= MostProbes
            ? probes
            : [.. Enumerable.Range(0, MostProbes).Select(index => probes[index * probes.Count / MostProbes])];
    }

    private static IEnumerable<object> VariantsOf(object value) => value switch
    {
        string text => ["", " " + text, text + " " + text, text.ToUpperInvariant(), text.ToLowerInvariant(), text[(text.Length / 2)..], "x" + text],
        int number => [0, 1, -1, unchecked(number + 1), unchecked(-number), unchecked(number * 3)],
        long number => [0L, 1L, -1L, unchecked(number + 1), unchecked(-number)],
        double number => [0.0, -1.5, number + 0.25, -number, number * 3],
        bool truth => [!truth],
        string[] list => Lists(list, "x"),
        int[] list => [.. Lists(list, 7), list.Select(item => unchecked(-item)).ToArray()],
        double[] list => [.. Lists(list, 7.5), list.Select(item => -item).ToArray()],
        bool[] list => Lists(list, true),
        long[] list => Lists(list, 7L),
        string[][] list => Lists(list, ["x"]),
        int[][] list => Lists(list, [7]),
        double[][] list => Lists(list, [7.5]),
        char letter => [char.ToUpperInvariant(letter), char.ToLowerInvariant(letter), 'x', '7', ' '],
        DateOnly date => DaysMoved.Select(days => (object)DateOnly.FromDayNumber(Math.Clamp(date.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber))),
        DateTime time => DaysMoved.Where(days => time.Year is > 1_000 and < 9_000).Select(days => (object)time.AddDays(days).AddMinutes(days)),
        TimeSpan span => span.Days < TimeSpan.MaxValue.Days - 2 ? [TimeSpan.Zero, span + TimeSpan.FromMinutes(1), span + TimeSpan.FromHours(30)] : [TimeSpan.Zero],
        IOptional { Content: { } content } => VariantsOf(content).Prepend(new object()).Select(variant => ValueTypes.Normalise(variant.GetType() == content.GetType() ? variant : null, typeof(Nullable<>).MakeGenericType(content.GetType()))!),
        ITuple tuple => Tuples(tuple),
        Map<string, string> map => Maps(map, "x"),
        Map<string, int> map => Maps(map, 7),
        Map<string, double> map => Maps(map, 7.5),
        IMap => [],
        Array list => [Made(list, 0), Made(list, Math.Min(1, list.Length)), Made(list, list.Length, isReversed: true)],
        _ => [],
    };

    private static IEnumerable<object> Tuples(ITuple tuple)
    {
        var items = Enumerable.Range(0, tuple.Length).Select(index => tuple[index]!).ToArray();
        return items.SelectMany((item, index) => VariantsOf(item).Take(VariantsOfItem).Select(variant =>
            Activator.CreateInstance(tuple.GetType(), [.. items.Select((other, place) => place == index ? variant : other)])!));
    }

    private static Array Made(Array list, int length, bool isReversed = false)
    {
        var made = Array.CreateInstance(list.GetType().GetElementType()!, length);
        Array.Copy(list, made, length);
        if (isReversed) Array.Reverse(made);
        return made;
    }

    private static IEnumerable<object> Lists<T>(T[] list, T item) =>
        [Array.Empty<T>(), list.Take(1).ToArray(), Enumerable.Reverse(list).ToArray(), list.Concat(list).ToArray(), list.Prepend(item).ToArray()];

    private static IEnumerable<object> Maps<T>(Map<string, T> map, T value) =>
        [new Map<string, T>([], []), new Map<string, T>([.. map.Keys.Take(1)], [.. map.Values.Take(1)]), new Map<string, T>(map.Keys, [.. map.Values.Select(_ => value)])];
}
