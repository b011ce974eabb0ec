using System.Globalization;
using System.Text.RegularExpressions;
using CodeFarm.Broth.Types;

namespace CodeFarm.Broth.Requirements;

/// <summary>
/// Gives the scalars of a file their types. Quotes make a text; an unquoted word is what YAML 1.2 says it is, except that
/// <c>007</c> counts as a text, since as a number it would lose its zeros; a stated signature decides before either.
/// Throws <see cref="FormatException"/>; the caller knows the place.
/// </summary>
internal static partial class ExampleValue
{
    public static FarmType Infer(SourceNode node) => node switch
    {
        SequenceNode list => FarmType.ListOf(
            list.Items.Aggregate(FarmType.Unknown, (known, item) => FarmType.Unify(known, Infer(item)))),
        MappingNode map => FarmType.DictionaryOf(
            map.Entries.Aggregate(FarmType.Unknown, (known, entry) => FarmType.Unify(known, Infer(entry.Value)))),
        ScalarNode scalar => Infer(scalar),
        _ => throw new InvalidOperationException("A source has scalars, lists and mappings only."),
    };

    public static string ToJson(SourceNode node, FarmType type) => (type.Kind, node) switch
    {
        (FarmKind.List, SequenceNode list) =>
            "[" + string.Join(",", list.Items.Select(item => ToJson(item, type.Element!))) + "]",
        (FarmKind.Dictionary, MappingNode map) => ToJson(map, type.Element!),
        (FarmKind.String, ScalarNode { Form: not ScalarForm.Literal } scalar) when !IsNull(scalar) =>
            FarmValue.Write(scalar.Text, type),
        (FarmKind.Double, ScalarNode { Form: ScalarForm.Quoted, Text: "NaN" or "Infinity" or "-Infinity" } scalar) =>
            $"\"{scalar.Text}\"",
        (not FarmKind.String, ScalarNode { Form: not ScalarForm.Quoted } scalar) when Value(scalar.Text, type) is { } value =>
            FarmValue.Write(value, type),
        _ => throw new FormatException($"expected {type}, found {Describe(node)}"),
    };

    /// <summary>A double as YAML writes it, or null.</summary>
    public static double? Number(string text) => text switch
    {
        ".nan" or ".NaN" or ".NAN" => double.NaN,
        ".inf" or ".Inf" or ".INF" or "+.inf" => double.PositiveInfinity,
        "-.inf" or "-.Inf" or "-.INF" => double.NegativeInfinity,
        _ when Decimal().IsMatch(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => number,
        _ => null,
    };

    private static string ToJson(MappingNode map, FarmType value)
    {
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, node) in map.Entries)
        {
            if (!entries.TryAdd(key.Text, ToJson(node, value)))
                throw new FormatException($"expected each key once, found \"{Excerpt.Of(key.Text)}\" twice");
        }

        return "{" + string.Join(",", entries.Select(entry => $"{FarmValue.Write(entry.Key, FarmType.String)}:{entry.Value}")) + "}";
    }

    private static FarmType Infer(ScalarNode scalar)
    {
        if (IsNull(scalar))
            throw new FormatException("null has no type; write \"\" for an empty text or [] for an empty list");
        if (scalar.Form == ScalarForm.Quoted || LeadingZero().IsMatch(scalar.Text))
            return FarmType.String;
        foreach (var type in (ReadOnlySpan<FarmType>)[FarmType.Bool, FarmType.Int, FarmType.Long, FarmType.Double])
        {
            if (Value(scalar.Text, type) is not null)
                return type;
        }

        return FarmType.String;
    }

    private static object? Value(string text, FarmType type) => type.Kind switch
    {
        FarmKind.Bool => text switch
        {
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ => null,
        },
        FarmKind.Int => Integer(text) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null,
        FarmKind.Long => Integer(text),
        FarmKind.Double => Number(text),
        _ => null,
    };

    private static long? Integer(string text)
    {
        if (Hexadecimal().IsMatch(text))
            return long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        return DecimalInteger().IsMatch(text)
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static bool IsNull(ScalarNode scalar) =>
        scalar.Form != ScalarForm.Quoted && scalar.Text is ("" or "~" or "null" or "Null" or "NULL");

    private static string Describe(SourceNode node) => node switch
    {
        SequenceNode => "a list",
        MappingNode => "a dictionary",
        ScalarNode { Form: ScalarForm.Quoted } text => $"the text \"{Excerpt.Of(text.Text)}\" (remove the quotes if it is no text)",
        ScalarNode { Text: "" } => "nothing",
        ScalarNode scalar => Excerpt.Of(scalar.Text),
        _ => "nothing",
    };

    [GeneratedRegex("^[-+]?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalInteger();

    [GeneratedRegex("^0x[0-9a-fA-F]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex("^[-+]?0[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZero();
}
