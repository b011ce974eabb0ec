using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation.Suite;

/// <summary>
/// Changes a value without changing its shape, so that a function which is made for the examples is made for the result too:
/// words come from the examples, digits stay digits, elements come from the list.
/// </summary>
/// <param name="pool">The values that the examples have for the same parameter.</param>
/// <param name="random">Seeded by the contract.</param>
internal sealed class Variations(IReadOnlyList<object?> pool, Random random)
{
    public object? Vary(object? value, FarmType type) => (type.Kind, value) switch
    {
        (FarmKind.Nullable, null) => pool[random.Next(pool.Count)],
        (FarmKind.Nullable, _) => random.Next(6) == 0 ? null : Among(pool.Where(other => other is not null)).Vary(value, type.Element!),
        (FarmKind.String, string text) => TextVariations.Vary(text, pool, random),
        (FarmKind.Int, int number) => (int)Math.Clamp(VaryInteger(number), int.MinValue, int.MaxValue),
        (FarmKind.Long, long number) => VaryInteger(number),
        (FarmKind.Double, double number) => VaryDouble(number),
        (FarmKind.Bool, bool flag) => !flag,
        (FarmKind.List, not null) => VaryList(value, type),
        (FarmKind.Dictionary, _) => VaryDictionary(value, type),
        (FarmKind.Tuple or FarmKind.Record, not null) => VaryPart(value, type),
        _ => ScalarVariations.Vary(value!, random),
    };

    private Variations Among(IEnumerable<object?> values) => new([.. values], random);

    private object VaryPart(object value, FarmType type)
    {
        var parts = Values.PartsOf(value);
        var at = random.Next(parts.Length);
        parts[at] = Among(pool.Select(other => Values.PartsOf(other!)[at])).Vary(parts[at], type.Fields[at].Type);
        return Values.Of(type, parts);
    }

    // Another number with as many digits and the same sign: a year stays a year.
    private long VaryInteger(long value)
    {
        if (random.Next(3) == 0)
            return value is long.MaxValue or long.MinValue or 0 ? random.Next(10) : value + (random.Next(2) * 2) - 1;
        var digits = value.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(
            (c, i) => char.IsAsciiDigit(c) ? Digit(i == 0) : c).ToArray();
        return long.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var varied) ? varied : value;
    }

    private char Digit(bool first) => (char)('0' + random.Next(first ? 1 : 0, 10));

    private double VaryDouble(double value)
    {
        if (!double.IsFinite(value) || value == 0)
            return random.Next(1, 10);
        // The same number of decimals: an amount of money stays one.
        var text = value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        var digits = text.Select((c, i) => char.IsAsciiDigit(c) && (i == 0 || c != '0') ? Digit(true) : c).ToArray();
        return double.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var varied) && double.IsFinite(varied) ? varied : value;
    }

    private Array VaryList(object list, FarmType type)
    {
        var items = Values.ItemsOf(list).ToList();
        var element = type.Element!;
        if (items.Count == 0)
            return (Array)pool[random.Next(pool.Count)]!;
        var at = random.Next(items.Count);
        switch (random.Next(6))
        {
            case 0:
                items.RemoveAt(at);
                break;
            case 1:
                items.Insert(random.Next(items.Count + 1), items[at]);
                break;
            case 2:
                var other = random.Next(items.Count);
                (items[at], items[other]) = (items[other], items[at]);
                break;
            case 3:
                items.Reverse();
                break;
            case 4:
                items.AddRange(Values.ItemsOf(pool[random.Next(pool.Count)]));
                break;
            default:
                var elements = pool.SelectMany(Values.ItemsOf).ToArray();
                items[at] = random.Next(2) == 0
                    ? elements[random.Next(elements.Length)]
                    : new Variations(elements, random).Vary(items[at], element);
                break;
        }

        return Values.ListOf(element, items);
    }

    private object? VaryDictionary(object? dictionary, FarmType type)
    {
        var entries = Values.EntriesOf(dictionary, type);
        var all = pool.SelectMany(other => Values.EntriesOf(other, type)).ToArray();
        if (entries.Count == 0)
            return pool[random.Next(pool.Count)];
        var at = random.Next(entries.Count);
        switch (random.Next(4))
        {
            case 0:
                entries.RemoveAt(at);
                break;
            case 1:
                entries.Add(all[random.Next(all.Length)]);
                break;
            case 2:
                entries[at] = KeyValuePair.Create(entries[at].Key, all[random.Next(all.Length)].Value);
                break;
            default:
                var values = new Variations([.. all.Select(entry => entry.Value)], random);
                entries[at] = KeyValuePair.Create(entries[at].Key, values.Vary(entries[at].Value, type.Element!));
                break;
        }

        return Values.DictionaryOf(type, entries);
    }
}
