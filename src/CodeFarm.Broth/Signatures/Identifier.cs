using System.Text;

namespace CodeFarm.Broth.Signatures;

/// <summary>The names that may stand in the source of a function.</summary>
public static class Identifier
{
    private const int MaxLength = 100;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const",
        "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern",
        "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface",
        "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params",
        "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof",
        "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    /// <summary>Names that the source of a function may refer to, or that every class has: a method would hide them.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Math", "String", "Enumerable", "CultureInfo", "StringComparison", "StringComparer", "StringSplitOptions",
        "IReadOnlyList", "IEnumerable", "IReadOnlyDictionary", "Dictionary", "KeyValuePair",
        "DateOnly", "TimeOnly", "DateTime", "TimeSpan", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals",
        "Finalize",
    };

    /// <summary>Whether the source of a function may mean something else by this name.</summary>
    internal static bool IsTaken(string name) => Taken.Contains(name);

    /// <summary>The name in PascalCase, with the prefix <c>Compute</c> where a method may not have it.</summary>
    public static string ToMethodName(string name)
    {
        var method = ToPascalCase(name);
        return Taken.Contains(method) ? "Compute" + method : method;
    }

    /// <summary>Returns the name when it is a C# identifier of ASCII letters, digits and underscores, and no keyword.</summary>
    /// <exception cref="FormatException">Says what is wrong and what would do.</exception>
    public static string Check(string name, string what)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0)
            throw new FormatException($"The {what} has no name.");
        if (name.Length > MaxLength)
            throw new FormatException($"The name of the {what} is longer than {MaxLength} characters; shorten it.");
        if (Keywords.Contains(name))
            throw new FormatException($"'{name}' is a keyword of C#; choose another name for the {what}, such as {name}Value.");
        // Other letters are valid in C#, but they look alike (a, а) and make file names and addresses awkward.
        if (!char.IsAsciiLetter(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            throw new FormatException(
                $"'{Excerpt.Of(name)}' cannot name a {what}; use letters A to Z, digits and underscores, and a letter first.");
        return name;
    }

    /// <summary>Joins the words of a name: <c>word-count</c>, <c>word_count</c> and <c>word count</c> give <c>WordCount</c>.</summary>
    public static string ToPascalCase(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var result = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                startsWord = true;
                continue;
            }

            result.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        return result.ToString();
    }
}
