using CodeFarm.Broth.Types;

namespace CodeFarm.Broth.Signatures;

/// <summary>The text of records that a requirement declares: <c>record Point(int X, int Y)</c>.</summary>
public static class RecordText
{
    /// <summary>The most records that one function may use.</summary>
    public const int MaxRecords = 16;

    private const string Example = "Expected C# text such as: record Point(int X, int Y)";

    private static readonly string[] Modifiers = ["public ", "internal ", "sealed ", "partial "];

    /// <summary>Whether the text looks like the declaration of a record, right or wrong.</summary>
    public static bool IsRecord(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split((char[]?)null, 6, StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => !word.Contains('(', StringComparison.Ordinal)).ToArray();
        return Array.IndexOf(words, "record") is >= 0 and < 4;
    }

    /// <summary>Reads one declaration; access modifiers and a final semicolon are ignored.</summary>
    /// <param name="text">C# text of a positional record.</param>
    /// <param name="known">The records that were declared before it and may be fields of it.</param>
    /// <exception cref="FormatException">Says what was expected.</exception>
    public static FarmType Parse(string text, IReadOnlyList<FarmType> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var rest = text.Trim().TrimEnd(';').TrimEnd();
        while (Array.Find(Modifiers, modifier => rest.StartsWith(modifier, StringComparison.Ordinal)) is { } found)
            rest = rest[found.Length..].TrimStart();
        if (rest.Contains("record struct", StringComparison.Ordinal) || rest.Contains('{', StringComparison.Ordinal) || rest.Contains(':', StringComparison.Ordinal))
            throw new FormatException($"'{Excerpt.Of(text)}' is more than a plain record: no struct, body or base is possible. {Example}");
        if (rest.StartsWith("record class ", StringComparison.Ordinal))
            rest = "record " + rest["record class ".Length..];
        var open = rest.IndexOf('(', StringComparison.Ordinal);
        if (!rest.StartsWith("record ", StringComparison.Ordinal) || open < 0 || !rest.EndsWith(')'))
            throw new FormatException($"'{Excerpt.Of(text)}' is no record with fields in parentheses. {Example}");
        var name = rest["record ".Length..open].Trim();
        if (known.Any(record => record.Name == name))
            throw new FormatException($"The record {name} is declared twice. Remove one of them.");
        if (known.Count == MaxRecords)
            throw new FormatException($"There are more than {MaxRecords} records. Remove those that the signature does not need.");
        if (rest.Contains('=', StringComparison.Ordinal))
            throw new FormatException($"The record {name} has a default value; every field is required. Remove it.");
        try
        {
            return FarmType.RecordOf(name, [.. CSharpText.SplitAtCommas(rest[(open + 1)..^1]).Select(new FarmTypeText(known).ParseField)]);
        }
        catch (FormatException e)
        {
            throw new FormatException($"record {Excerpt.Of(name)}: {e.Message}", e);
        }
    }

    /// <summary>The declaration: <c>record Point(int X, int Y)</c>.</summary>
    /// <param name="record">A type of kind <see cref="FarmKind.Record"/>.</param>
    public static string Of(FarmType record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return $"record {record.Name}({string.Join(", ", record.Fields)})";
    }

    /// <summary>The declaration as it stands in the source of a function.</summary>
    /// <param name="record">A type of kind <see cref="FarmKind.Record"/>.</param>
    public static string SourceOf(FarmType record) => $"public sealed {Of(record)};";
}
