using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation.Suite;

/// <summary>The values of a type at which functions tend to break.</summary>
internal static class BoundaryValues
{
    private const int LongText = 2000;
    private const int LongList = 200;

    /// <summary>The smallest values of the type, ordinary callers pass them.</summary>
    public static IEnumerable<object> Smallest(FarmType type) => type.Kind switch
    {
        FarmKind.String => ["", "a", " ", "Zoë 🐮"],
        FarmKind.Int => [0, 1, -1],
        FarmKind.Long => [0L, 1L, -1L],
        FarmKind.Double => [0.0, 1.0, -1.0, 0.1],
        FarmKind.Bool => [false, true],
        FarmKind.List => ListsOf(type.Element!),
        _ => DictionariesOf(type, Smallest(type.Element!)),
    };

    /// <summary>Values that nobody thinks of.</summary>
    public static IEnumerable<object> Extreme(FarmType type) => type.Kind switch
    {
        FarmKind.String =>
        [
            "  two  spaces  ", "\t\r\n", "ÀÉ ß İı ﬁ", "e\u0301 \u200b \ufeff", "12 -3.5 ,;:./\\\"'", "\0", LongTextOf("ab "),
            new string('x', LongText),
        ],
        FarmKind.Int => [int.MaxValue, int.MinValue, 1000],
        FarmKind.Long => [long.MaxValue, long.MinValue, (long)int.MaxValue + 1],
        FarmKind.Double => [double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0],
        FarmKind.List => LongListsOf(type.Element!),
        FarmKind.Bool => [],
        _ => DictionariesOf(type, Extreme(type.Element!)),
    };

    private static string LongTextOf(string unit) => string.Concat(Enumerable.Repeat(unit, LongText / unit.Length));

    private static IEnumerable<object> ListsOf(FarmType element)
    {
        yield return Values.ListOf(element, []);
        var smallest = Smallest(element).ToArray();
        foreach (var value in smallest.Take(2))
            yield return Values.ListOf(element, [value]);
        yield return Values.ListOf(element, smallest);
        if (smallest.Length > 1)
            yield return Values.ListOf(element, [smallest[1], smallest[1]]);
    }

    private static IEnumerable<object> LongListsOf(FarmType element)
    {
        yield return Values.ListOf(element, [.. Extreme(element)]);
        if (Smallest(element).Skip(1).FirstOrDefault() is { } value)
            yield return Values.ListOf(element, [.. Enumerable.Repeat(value, LongList)]);
    }

    // None, one with an empty key, and one entry for each value.
    private static IEnumerable<object> DictionariesOf(FarmType type, IEnumerable<object> values)
    {
        var all = values.ToArray();
        yield return Values.DictionaryOf(type, []);
        yield return Values.DictionaryOf(type, all.Take(1).Select(value => KeyValuePair.Create("", value)));
        yield return Values.DictionaryOf(type, all.Select((value, i) => KeyValuePair.Create($"key {i}", value)));
    }
}
