using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Inputs beyond the examples, derived from them, on which candidates that agree on the examples may differ: the inputs of
/// several examples mixed, and each input emptied, shortened, doubled, reversed or put in another case.
/// </summary>
internal static class ProbeInputs
{
    private const int MostProbes = 48;

    public static IReadOnlyList<object[]> From(ExampleSet examples)
    {
        var probes = new List<object[]>();
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
        TextMap<string> map => Maps(map, "x"),
        TextMap<int> map => Maps(map, 7),
        TextMap<double> map => Maps(map, 7.5),
        _ => [],
    };

    private static IEnumerable<object> Lists<T>(T[] list, T item) =>
        [Array.Empty<T>(), list.Take(1).ToArray(), Enumerable.Reverse(list).ToArray(), list.Concat(list).ToArray(), list.Prepend(item).ToArray()];

    private static IEnumerable<object> Maps<T>(TextMap<T> map, T value) =>
        [new TextMap<T>([], []), new TextMap<T>([.. map.Keys.Take(1)], [.. map.Values.Take(1)]), new TextMap<T>(map.Keys, [.. map.Values.Select(_ => value)])];
}
