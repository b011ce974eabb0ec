namespace CodeFarm.Broth.Types;

/// <summary>Reads the text of a type. Many spellings are understood, one is written (<see cref="FarmType.CSharpName"/>).</summary>
internal static class FarmTypeText
{
    private const string Expected =
        "Expected string, int, long, double, bool, a list of one of these such as IReadOnlyList<string> or string[], "
        + "or a dictionary such as IReadOnlyDictionary<string, int>.";

    private const int MaxLength = 200;

    private static readonly Dictionary<string, FarmType> Scalars = new(StringComparer.Ordinal)
    {
        ["string"] = FarmType.String,
        ["String"] = FarmType.String,
        ["int"] = FarmType.Int,
        ["Int32"] = FarmType.Int,
        ["long"] = FarmType.Long,
        ["Int64"] = FarmType.Long,
        ["double"] = FarmType.Double,
        ["Double"] = FarmType.Double,
        ["bool"] = FarmType.Bool,
        ["Boolean"] = FarmType.Bool,
    };

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
        ["char"] = "string",
        ["character"] = "string",
        ["guid"] = "string",
        ["datetime"] = "string",
        ["integer"] = "int",
        ["short"] = "int",
        ["byte"] = "int",
        ["uint"] = "long",
        ["ulong"] = "long",
        ["bigint"] = "long",
        ["number"] = "double",
        ["float"] = "double",
        ["single"] = "double",
        ["decimal"] = "double",
        ["real"] = "double",
        ["logical"] = "bool",
        ["array"] = "IReadOnlyList<T>",
        ["sequence"] = "IReadOnlyList<T>",
        ["vector"] = "IReadOnlyList<T>",
        ["dict"] = "IReadOnlyDictionary<string, T>",
        ["map"] = "IReadOnlyDictionary<string, T>",
        ["hashmap"] = "IReadOnlyDictionary<string, T>",
        ["object"] = "IReadOnlyDictionary<string, T>",
        ["record"] = "IReadOnlyDictionary<string, T>",
    };

    public static FarmType Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new FormatException($"A type of {text.Length} characters is too long. {Expected}");
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            throw new FormatException($"The type is missing. {Expected}");
        if (trimmed.EndsWith('?'))
            throw new FormatException($"'{trimmed}' may be null, and farm values never are. Write {trimmed[..^1]}.");
        if (trimmed.EndsWith(']'))
            return ParseArray(trimmed);
        return trimmed.EndsWith('>') ? ParseGeneric(trimmed) : ParseScalar(trimmed);
    }

    private static FarmType ParseArray(string text)
    {
        var element = text[..^1].TrimEnd();
        return element.EndsWith('[')
            ? FarmType.ListOf(Parse(element[..^1]))
            : throw new FormatException($"'{text}' is not a type the farm knows. {Expected}");
    }

    private static FarmType ParseGeneric(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        var name = WithoutNamespace(open < 0 ? text : text[..open].Trim());
        if (open > 0 && Lists.Contains(name))
            return FarmType.ListOf(Parse(text[(open + 1)..^1]));
        if (open > 0 && Dictionaries.Contains(name))
            return ParseDictionary(text, text[(open + 1)..^1]);
        throw new FormatException($"'{text}' is not a type the farm knows. {Expected}{Hint(name)}");
    }

    private static FarmType ParseDictionary(string text, string arguments)
    {
        // The key is a scalar, so the first comma ends it, however many follow in the type of the value.
        var comma = arguments.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
            throw new FormatException($"'{text}' does not say what the dictionary holds. Write IReadOnlyDictionary<string, int>, for example.");
        var value = Parse(arguments[(comma + 1)..]);
        return WithoutNamespace(arguments[..comma].Trim()) is "string" or "String"
            ? FarmType.DictionaryOf(value)
            : throw new FormatException($"The keys of '{text}' are no texts, and those of a farm value always are. Write IReadOnlyDictionary<string, {value}>.");
    }

    private static FarmType ParseScalar(string text)
    {
        var name = WithoutNamespace(text);
        if (Scalars.TryGetValue(name, out var type))
            return type;
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

    private static string Hint(string name)
    {
        var known = Synonyms.GetValueOrDefault(name)
            ?? Nearest.To(name, Scalars.Keys.Where(key => char.IsLower(key[0])).Concat(Lists.Select(list => list + "<T>")))
            ?? Nearest.To(name, Lists.Concat(Dictionaries));
        return known is null ? "" : $" The nearest is {known}.";
    }
}
