namespace CodeFarm.Broth.Types;

/// <summary>Reads the text of a type. Many spellings are understood, one is written (<see cref="FarmType.CSharpName"/>).</summary>
/// <param name="records">What may be named beside the types that the farm knows.</param>
internal sealed class FarmTypeText(IReadOnlyList<FarmType> records)
{
    private const int MaxLength = 400;

    private static readonly string Expected =
        $"Expected {string.Join(", ", FarmType.Scalars)}, one of these with ? behind it where it may be null, "
        + "a list such as IReadOnlyList<string> or string[], a dictionary such as IReadOnlyDictionary<string, int>, "
        + "a tuple such as (string, int), or a declared record.";

    private static readonly Dictionary<string, FarmType> Scalars = ScalarType.All
        .SelectMany(scalar => new[] { scalar.Name, scalar.OtherName }.Distinct().Select(name => (name, FarmType.Scalar(scalar.Kind))))
        .ToDictionary(StringComparer.Ordinal);

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "IReadOnlyList", "List", "IList", "IEnumerable", "IReadOnlyCollection", "ICollection",
    };

    private static readonly HashSet<string> Dictionaries = new(StringComparer.Ordinal)
    {
        "IReadOnlyDictionary", "Dictionary", "IDictionary",
    };

    // What people write for these types in other languages: spelling distance would not find them.
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = "string",
        ["str"] = "string",
        ["character"] = "char",
        ["guid"] = "string",
        ["uuid"] = "string",
        ["date"] = "DateOnly",
        ["time"] = "TimeOnly",
        ["timestamp"] = "DateTime",
        ["DateTimeOffset"] = "DateTime",
        ["duration"] = "TimeSpan",
        ["interval"] = "TimeSpan",
        ["timedelta"] = "TimeSpan",
        ["integer"] = "int",
        ["short"] = "int",
        ["byte"] = "int",
        ["uint"] = "long",
        ["ulong"] = "long",
        ["bigint"] = "long",
        ["number"] = "double",
        ["float"] = "double",
        ["single"] = "double",
        ["money"] = "decimal",
        ["real"] = "double",
        ["logical"] = "bool",
        ["Nullable"] = "T?",
        ["Tuple"] = "(T1, T2)",
        ["ValueTuple"] = "(T1, T2)",
        ["array"] = "IReadOnlyList<T>",
        ["sequence"] = "IReadOnlyList<T>",
        ["vector"] = "IReadOnlyList<T>",
        ["dict"] = "IReadOnlyDictionary<string, T>",
        ["map"] = "IReadOnlyDictionary<string, T>",
        ["hashmap"] = "IReadOnlyDictionary<string, T>",
        ["object"] = "IReadOnlyDictionary<string, T>",
        ["record"] = "the name of a declared record",
    };

    public FarmType Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new FormatException($"A type of {text.Length} characters is too long. {Expected}");
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            throw new FormatException($"The type is missing. {Expected}");
        return trimmed[^1] switch
        {
            '?' => FarmType.NullableOf(Parse(trimmed[..^1])),
            ']' => ParseArray(trimmed),
            ')' => ParseTuple(trimmed),
            '>' => ParseGeneric(trimmed),
            _ => ParseName(trimmed),
        };
    }

    /// <summary>A part of a tuple or record: its type, and then its name where it has one.</summary>
    public FarmField ParseField(string text)
    {
        var (type, name) = CSharpText.TypeAndName(text);
        return type.Length == 0 ? new FarmField(null, Parse(name)) : new FarmField(name.Length == 0 ? null : name, Parse(type));
    }

    private FarmType ParseArray(string text)
    {
        var element = text[..^1].TrimEnd();
        return element.EndsWith('[')
            ? FarmType.ListOf(Parse(element[..^1]))
            : throw new FormatException($"'{text}' is not a type the farm knows. {Expected}");
    }

    private FarmType ParseTuple(string text) => text[0] == '('
        ? FarmType.TupleOf([.. CSharpText.SplitAtCommas(text[1..^1]).Select(ParseField)])
        : throw new FormatException($"'{text}' is not a type the farm knows. {Expected}");

    private FarmType ParseGeneric(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        var name = WithoutNamespace(open < 0 ? text : text[..open].Trim());
        if (open > 0 && Lists.Contains(name))
            return FarmType.ListOf(Parse(text[(open + 1)..^1]));
        if (open > 0 && Dictionaries.Contains(name))
            return ParseDictionary(text, text[(open + 1)..^1]);
        if (open > 0 && name == "Nullable")
            return FarmType.NullableOf(Parse(text[(open + 1)..^1]));
        throw new FormatException($"'{text}' is not a type the farm knows. {Expected}{Hint(name)}");
    }

    private FarmType ParseDictionary(string text, string arguments)
    {
        var parts = CSharpText.SplitAtCommas(arguments);
        return parts.Count == 2
            ? FarmType.DictionaryOf(Parse(parts[0]), Parse(parts[1]))
            : throw new FormatException(
                $"'{text}' does not say what the dictionary holds: one type of keys and one of values. Write IReadOnlyDictionary<string, int>, for example.");
    }

    private FarmType ParseName(string text)
    {
        var name = WithoutNamespace(text);
        if (Scalars.TryGetValue(name, out var type))
            return type;
        if (records.FirstOrDefault(record => record.Name == name) is { } record)
            return record;
        throw new FormatException(
            Lists.Contains(name) ? $"'{text}' does not say what the list holds. Write IReadOnlyList<string>, for example."
            : Dictionaries.Contains(name) ? $"'{text}' does not say what the dictionary holds. Write IReadOnlyDictionary<string, int>, for example."
            : $"'{text}' is not a type the farm knows. {Expected}{Hint(name)}");
    }

    private static string WithoutNamespace(string name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["global::", "System.Collections.Generic.", "System."])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                name = name[prefix.Length..];
        }

        return name;
    }

    private string Hint(string name)
    {
        var known = Synonyms.GetValueOrDefault(name)
            ?? Nearest.To(name, ScalarType.All.Select(scalar => scalar.Name).Concat(records.Select(record => record.Name!)).Concat(Lists.Select(list => list + "<T>")))
            ?? Nearest.To(name, Lists.Concat(Dictionaries));
        return known is null ? "" : $" The nearest is {known}.";
    }
}
