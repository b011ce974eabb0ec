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

    /// <summary>Canonical JSON of a value of the type.</summary>
    public static string ToJson(SourceNode node, FarmType type) =>
        FarmValue.Write(FarmValue.Read(Text(node, type), type, "value"), type);

    private static string Text(SourceNode node, FarmType type) => (type.Kind, node) switch
    {
        (FarmKind.Nullable, ScalarNode scalar) when IsNull(scalar) => "null",
        (FarmKind.Nullable, _) => Text(node, type.Element!),
        (FarmKind.List, SequenceNode list) => $"[{string.Join(',', list.Items.Select(item => Text(item, type.Element!)))}]",
        (FarmKind.Tuple, SequenceNode list) when list.Items.Count == type.Fields.Count =>
            $"[{string.Join(',', list.Items.Zip(type.Fields, (item, field) => Text(item, field.Type)))}]",
        (FarmKind.Dictionary, MappingNode map) => Text(map, _ => type.Element!),
        (FarmKind.Record, MappingNode map) => Text(map, name => FieldType(type, name)),
        (FarmKind.Double, ScalarNode { Form: ScalarForm.Quoted, Text: "NaN" or "Infinity" or "-Infinity" } scalar) =>
            $"\"{scalar.Text}\"",
        (_, ScalarNode scalar) when Scalar(scalar, type) is { } value => FarmValue.Write(value, type),
        _ => throw new FormatException($"expected {ExpectedOf(type)}, found {Describe(node)}"),
    };

    private static string Text(MappingNode map, Func<string, FarmType> typeOf) => "{" + string.Join(',', map.Entries.Select(
        entry => $"{FarmValue.Write(entry.Key.Text, FarmType.String)}:{Text(entry.Value, typeOf(entry.Key.Text))}")) + "}";

    private static FarmType FieldType(FarmType record, string name) =>
        record.Fields.FirstOrDefault(field => field.Name == name)?.Type ?? throw new FormatException(
            $"expected {record} with the fields {string.Join(", ", record.Fields.Select(field => field.Name))}, found the field \"{Excerpt.Of(name)}\"");

    // What JSON has as a text is one however it is written; numbers and truth values have no quotes.
    private static object? Scalar(ScalarNode scalar, FarmType type) => ScalarType.Of(type.Kind) switch
    {
        null => null,
        { IsText: true } text => scalar.Form == ScalarForm.Literal || IsNull(scalar) ? null : text.Parse(scalar.Text),
        _ => scalar.Form == ScalarForm.Quoted ? null : Value(scalar.Text, type),
    };

    private static string ExpectedOf(FarmType type) => type.Kind == FarmKind.Tuple
        ? $"{type}, a list of {type.Fields.Count} values"
        : ScalarType.Of(type.Kind)?.Expected ?? type.ToString();

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

    private static FarmType Infer(ScalarNode scalar)
    {
        if (IsNull(scalar))
            throw new FormatException(FarmTypeInference.NullHasNoType);
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
        FarmKind.Decimal when Decimal().IsMatch(text) => ScalarTexts.ParseDecimal(text),
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
