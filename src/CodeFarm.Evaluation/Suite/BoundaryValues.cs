using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation.Suite;

/// <summary>The values of a type at which functions tend to break.</summary>
internal static class BoundaryValues
{
    private const int LongText = 2000;
    private const int LongList = 200;

    /// <summary>The smallest values of the type, ordinary callers pass them.</summary>
    public static IEnumerable<object?> Smallest(FarmType type) => type.Kind switch
    {
        FarmKind.String => ["", "a", " ", "Zoë 🐮"],
        FarmKind.Int => [0, 1, -1],
        FarmKind.Long => [0L, 1L, -1L],
        FarmKind.Double => [0.0, 1.0, -1.0, 0.1],
        FarmKind.Decimal => [0m, 1m, -1m, 0.1m],
        FarmKind.Bool => [false, true],
        FarmKind.Char => ['a', ' ', '0', 'Z'],
        // A leap day, the end of a year, and the first day of one.
        FarmKind.DateOnly => [new DateOnly(2024, 2, 29), new DateOnly(2023, 12, 31), new DateOnly(2000, 1, 1)],
        FarmKind.TimeOnly => [TimeOnly.MinValue, new TimeOnly(12, 0), new TimeOnly(23, 59, 59)],
        FarmKind.DateTime => [new DateTime(2024, 2, 29), new DateTime(2023, 12, 31, 23, 59, 59), new DateTime(2000, 1, 1, 12, 0, 0)],
        FarmKind.TimeSpan => [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(-90), TimeSpan.FromDays(1)],
        FarmKind.Nullable => Smallest(type.Element!).Prepend(null),
        FarmKind.Tuple or FarmKind.Record => Combined(type, Smallest),
        FarmKind.List => ListsOf(type.Element!),
        _ => DictionariesOf(type, Smallest),
    };

    /// <summary>Values that nobody thinks of.</summary>
    public static IEnumerable<object?> Extreme(FarmType type) => type.Kind switch
    {
        FarmKind.String =>
        [
            "  two  spaces  ", "\t\r\n", "ÀÉ ß İı ﬁ", "e\u0301 \u200b \ufeff", "12 -3.5 ,;:./\\\"'", "\0", LongTextOf("ab "),
            new string('x', LongText),
        ],
        FarmKind.Int => [int.MaxValue, int.MinValue, 1000],
        FarmKind.Long => [long.MaxValue, long.MinValue, (long)int.MaxValue + 1],
        FarmKind.Double => [double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0],
        FarmKind.Decimal => [decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 1.00m],
        FarmKind.Bool => [],
        FarmKind.Char => ['\0', '\n', 'ß', '\u0301', '\uffff'],
        FarmKind.DateOnly => [DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(1900, 2, 28)],
        FarmKind.TimeOnly => [TimeOnly.MaxValue, new TimeOnly(1)],
        FarmKind.DateTime => [DateTime.MinValue, DateTime.MaxValue, new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)],
        FarmKind.TimeSpan => [TimeSpan.MinValue, TimeSpan.MaxValue, new TimeSpan(1)],
        FarmKind.Nullable => Extreme(type.Element!),
        FarmKind.Tuple or FarmKind.Record => Combined(type, Extreme),
        FarmKind.List => LongListsOf(type.Element!),
        _ => DictionariesOf(type, Extreme),
    };

    private static string LongTextOf(string unit) => string.Concat(Enumerable.Repeat(unit, LongText / unit.Length));

    // All parts at once, each going round its own values.
    private static IEnumerable<object?> Combined(FarmType type, Func<FarmType, IEnumerable<object?>> valuesOf)
    {
        var parts = type.Fields.Select(field => valuesOf(field.Type).DefaultIfEmpty(Smallest(field.Type).First()).ToArray()).ToArray();
        return Enumerable.Range(0, parts.Max(values => values.Length))
            .Select(i => Values.Of(type, [.. parts.Select((values, part) => values[(i + part) % values.Length])]));
    }

    private static IEnumerable<object?> ListsOf(FarmType element)
    {
        yield return Values.ListOf(element, []);
        var smallest = Smallest(element).ToArray();
        foreach (var value in smallest.Take(2))
            yield return Values.ListOf(element, [value]);
        yield return Values.ListOf(element, smallest);
        if (smallest.Length > 1)
            yield return Values.ListOf(element, [smallest[1], smallest[1]]);
    }

    private static IEnumerable<object?> LongListsOf(FarmType element)
    {
        yield return Values.ListOf(element, [.. Extreme(element)]);
        if (Smallest(element).Skip(1).FirstOrDefault() is { } value)
            yield return Values.ListOf(element, [.. Enumerable.Repeat(value, LongList)]);
    }

    // None, one with the smallest key, and one entry for each value.
    private static IEnumerable<object?> DictionariesOf(FarmType type, Func<FarmType, IEnumerable<object?>> valuesOf)
    {
        var all = valuesOf(type.Element!).ToArray();
        yield return Values.DictionaryOf(type, []);
        yield return Values.DictionaryOf(type, KeysOf(type.Key!).Zip(all.Take(1), KeyValuePair.Create));
        var keys = type.Key!.Kind == FarmKind.String ? all.Select((_, i) => $"key {i}") : KeysOf(type.Key);
        yield return Values.DictionaryOf(type, keys.Zip(all, KeyValuePair.Create));
    }

    private static IEnumerable<string> KeysOf(FarmType key) =>
        Smallest(key).Concat(Extreme(key)).Select(value => FarmValue.WriteKey(value!, key));
}
