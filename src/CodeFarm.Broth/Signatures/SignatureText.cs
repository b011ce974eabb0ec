using CodeFarm.Broth.Types;

namespace CodeFarm.Broth.Signatures;

/// <summary>Reads the text of a signature.</summary>
internal static class SignatureText
{
    private const string Example = "Expected C# text such as: string Initials(string name)";

    private const int MaxLength = 8000;

    private static readonly string[] Modifiers = ["public ", "static "];

    /// <param name="text">Possibly after the declarations of records, each with a semicolon behind it.</param>
    /// <param name="declared">The records that are declared elsewhere.</param>
    public static FunctionSignature Parse(string text, IReadOnlyList<FarmType> declared)
    {
        if (text.Length > MaxLength)
            throw new FormatException($"A signature of {text.Length} characters is too long. {Example}");
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        List<FarmType> records = [.. declared];
        foreach (var record in parts.Where(RecordText.IsRecord))
            records.Add(RecordText.Parse(record, records));
        string[] functions = [.. parts.Where(part => !RecordText.IsRecord(part))];
        return functions.Length == 1
            ? ParseFunction(functions[0], text, records)
            : throw new FormatException($"'{Excerpt.Of(text)}' holds {functions.Length} functions and must hold one. {Example}");
    }

    public static FarmParameter ParseParameter(string text, IReadOnlyList<FarmType> records)
    {
        if (text.Contains('=', StringComparison.Ordinal))
            throw new FormatException($"'{Excerpt.Of(text.Trim())}' has a default value; every parameter is required. Remove it.");
        var (type, name) = TypeAndName(text, "parameter");
        return new FarmParameter(name, FarmType.Parse(type, records));
    }

    private static FunctionSignature ParseFunction(string function, string text, List<FarmType> records)
    {
        var rest = WithoutModifiers(function);
        // The parameter list is the last one: what a function returns may be a tuple.
        var open = OpeningOfLast(rest);
        if (open < 0)
            throw new FormatException($"'{Excerpt.Of(text)}' has no parameter list in parentheses. {Example}");
        var (returns, name) = TypeAndName(rest[..open], "function");
        if (returns == "void")
            throw new FormatException($"{name} returns nothing; a function of the farm returns a value. {Example}");
        var parameters = CSharpText.SplitAtCommas(rest[(open + 1)..^1]).Select(part => ParseParameter(part, records)).ToArray();
        return new FunctionSignature(name, parameters, FarmType.Parse(returns, records));
    }

    private static int OpeningOfLast(string text)
    {
        if (!text.EndsWith(')'))
            return -1;
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            depth += text[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return -1;
    }

    private static string WithoutModifiers(string text)
    {
        while (Array.Find(Modifiers, modifier => text.StartsWith(modifier, StringComparison.Ordinal)) is { } found)
            text = text[found.Length..].TrimStart();
        return text;
    }

    private static (string Type, string Name) TypeAndName(string text, string what)
    {
        var (type, name) = CSharpText.TypeAndName(text);
        if (type.Length == 0 || name.Length == 0)
            throw new FormatException($"'{Excerpt.Of(text.Trim())}' needs a type and then a name for the {what}. {Example}");
        return (type, Identifier.Check(name, what));
    }
}
