using CodeFarm.Broth.Types;

namespace CodeFarm.Broth.Signatures;

/// <summary>Reads the text of a signature.</summary>
internal static class SignatureText
{
    private const string Example = "Expected C# text such as: string Initials(string name)";

    private const int MaxLength = 2000;

    private static readonly string[] Modifiers = ["public ", "static "];

    public static FunctionSignature Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new FormatException($"A signature of {text.Length} characters is too long. {Example}");
        var rest = WithoutModifiers(text.Trim().TrimEnd(';').TrimEnd());
        var open = rest.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !rest.EndsWith(')'))
            throw new FormatException($"'{Excerpt.Of(text)}' has no parameter list in parentheses. {Example}");
        var (returns, name) = TypeAndName(rest[..open], "function");
        if (returns == "void")
            throw new FormatException($"{name} returns nothing; a function of the farm returns a value. {Example}");
        var parameters = SplitAtCommas(rest[(open + 1)..^1]).Select(ParseParameter).ToArray();
        return new FunctionSignature(name, parameters, FarmType.Parse(returns));
    }

    public static FarmParameter ParseParameter(string text)
    {
        if (text.Contains('=', StringComparison.Ordinal))
            throw new FormatException($"'{Excerpt.Of(text.Trim())}' has a default value; every parameter is required. Remove it.");
        var (type, name) = TypeAndName(text, "parameter");
        return new FarmParameter(name, FarmType.Parse(type));
    }

    private static string WithoutModifiers(string text)
    {
        while (Array.Find(Modifiers, modifier => text.StartsWith(modifier, StringComparison.Ordinal)) is { } found)
            text = text[found.Length..].TrimStart();
        return text;
    }

    // The name is the last word; all before it is the type, whose own spaces do not matter: "List< int > xs".
    private static (string Type, string Name) TypeAndName(string text, string what)
    {
        var trimmed = text.Trim();
        var start = trimmed.Length;
        while (start > 0 && !char.IsWhiteSpace(trimmed[start - 1]) && trimmed[start - 1] is not ('>' or ']'))
            start--;
        var (type, name) = (trimmed[..start].TrimEnd(), trimmed[start..]);
        if (type.Length == 0 || name.Length == 0)
            throw new FormatException($"'{Excerpt.Of(trimmed)}' needs a type and then a name for the {what}. {Example}");
        return (type, Identifier.Check(name, what));
    }

    // A comma between < and > belongs to the type of a dictionary; every other one separates parameters.
    private static List<string> SplitAtCommas(string list)
    {
        var parts = new List<string>();
        if (string.IsNullOrWhiteSpace(list))
            return parts;
        var (start, depth) = (0, 0);
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (list[i] != ',' || depth > 0)
                continue;
            parts.Add(list[start..i]);
            start = i + 1;
        }

        parts.Add(list[start..]);
        return parts;
    }
}
