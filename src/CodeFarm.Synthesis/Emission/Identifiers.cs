namespace CodeFarm.Synthesis.Emission;

/// <summary>Turns names of any notation into C# identifiers.</summary>
internal static class Identifiers
{
    /// <summary>Names that emitted code refers to, or that every class has, and which a method would therefore hide.</summary>
    private static readonly HashSet<string> Taken =
    [
        "Math", "Enumerable", "CultureInfo", "StringComparison", "StringComparer", "StringSplitOptions", "IReadOnlyList",
        "IEnumerable", "Convert", "BitOperations", "StringBuilder", "DateTime", "DateOnly", "TimeOnly", "DayOfWeek", "TimeSpan",
        "DateTimeOffset", "DateTimeStyles", "NumberStyles", "MidpointRounding", "ISOWeek", "Regex", "RegexOptions", "Array", "BigInteger", "Int128",
        "EqualityComparer", "Comparer", "ArgumentOutOfRangeException", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    ];

    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>"e-mail domain" becomes EMailDomain; a name that would hide another gets the prefix Compute.</summary>
    public static string Pascal(string name)
    {
        var identifier = string.Concat(Words.PartsOf(name).Select(Capitalised));
        if (identifier.Length == 0 || !char.IsLetter(identifier[0]))
            identifier = "Compute" + identifier;
        return Taken.Contains(identifier) ? "Compute" + identifier : identifier;
    }

    /// <summary>"first name" becomes firstName; a keyword gets an @.</summary>
    public static string Camel(string name)
    {
        var parts = Words.PartsOf(name);
        var identifier = parts.Count == 0
            ? "value"
            : parts[0].ToLowerInvariant() + string.Concat(parts.Skip(1).Select(Capitalised));
        if (!char.IsLetter(identifier[0]))
            identifier = "value" + identifier;
        return Keywords.Contains(identifier) ? "@" + identifier : identifier;
    }

    /// <summary>The name, or the name with the lowest number that makes it unused; it is then used.</summary>
    public static string Unique(string name, ISet<string> used)
    {
        var unique = name;
        for (var number = 2; !used.Add(unique); number++)
            unique = name + number;
        return unique;
    }

    /// <summary>The name of an element; beside a variable "window" it is called eachWindow.</summary>
    public static string UniqueElement(string name, ISet<string> used) =>
        Unique(used.Contains(name) ? "each" + Capitalised(name.TrimStart('@')) : name, used);

    /// <summary>"words" has elements called "word"; null where a name is not a plural, or one of a keyword as "strings" is.</summary>
    public static string? Singular(string name) => name switch
    {
        [.. var stem, 'i', 'e', 's'] when stem.Length > 1 => stem + "y",
        [.. var stem, 's', 's', 'e', 's'] when !Keywords.Contains(stem + "ss") => stem + "ss",
        [.., 's', 's'] => null,
        [.. var stem, 's'] when stem.Length > 1 && !Keywords.Contains(stem) => stem,
        _ => null,
    };

    private static string Capitalised(string part) =>
        char.ToUpperInvariant(part[0]) + (part.All(char.IsUpper) && part.Length > 2 ? part[1..].ToLowerInvariant() : part[1..]);
}
