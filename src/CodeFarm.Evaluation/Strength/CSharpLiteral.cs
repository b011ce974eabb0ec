using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation.Strength;

/// <summary>Values of the farm as C# expressions; they need <c>using System</c>.</summary>
internal static class CSharpLiteral
{
    public static string Of(string json, FarmType type)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement, type);
    }

    /// <summary>The value that says nothing: empty, zero, false or null.</summary>
    public static string Empty(FarmType type) => Of(EmptyJson(type), type);

    /// <summary>The same value as JSON.</summary>
    public static string EmptyJson(FarmType type) => type.Kind switch
    {
        FarmKind.String => "\"\"",
        FarmKind.Bool => "false",
        FarmKind.Char => "\" \"",
        FarmKind.DateOnly => "\"0001-01-01\"",
        FarmKind.TimeOnly or FarmKind.TimeSpan => "\"00:00:00\"",
        FarmKind.DateTime => "\"0001-01-01T00:00:00\"",
        FarmKind.Nullable => "null",
        FarmKind.List => "[]",
        FarmKind.Dictionary => "{}",
        FarmKind.Tuple => $"[{string.Join(',', type.Fields.Select(field => EmptyJson(field.Type)))}]",
        FarmKind.Record => $"{{{string.Join(',', type.Fields.Select(field => $"\"{field.Name}\":{EmptyJson(field.Type)}"))}}}",
        _ => "0",
    };

    private static string Of(JsonElement value, FarmType type) => type.Kind switch
    {
        FarmKind.Nullable when value.ValueKind == JsonValueKind.Null => $"({type})null",
        FarmKind.Nullable => $"({type}){Of(value, type.Element!)}",
        FarmKind.List =>
            $"new {type.Element!.CSharpName}[] {{ {string.Join(", ", value.EnumerateArray().Select(item => Of(item, type.Element)))} }}",
        FarmKind.Dictionary => $"new Dictionary<{type.Key}, {type.Element}>() {{ {string.Join(", ", value.EnumerateObject().Select(entry =>
            $"[{Scalar(entry.Name, type.Key!)}] = {Of(entry.Value, type.Element!)}"))} }}",
        FarmKind.Tuple => $"({string.Join(", ", value.EnumerateArray().Zip(type.Fields, (item, field) => Of(item, field.Type)))})",
        FarmKind.Record => $"new {type.Name}({string.Join(", ", type.Fields.Select(field => Of(value.GetProperty(field.Name!), field.Type)))})",
        _ => Scalar(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(), type),
    };

    private static string Scalar(string text, FarmType type) => type.Kind switch
    {
        FarmKind.String => Quoted(text, '"'),
        FarmKind.Char => Quoted(text[..1], '\''),
        FarmKind.Double => text switch
        {
            "NaN" => "double.NaN",
            "Infinity" => "double.PositiveInfinity",
            "-Infinity" => "double.NegativeInfinity",
            _ => $"{text}d",
        },
        FarmKind.Long => $"{text}L",
        FarmKind.Decimal => $"{text}m",
        FarmKind.DateOnly => Moment(text, type, static (DateOnly date) => $"DateOnly.FromDayNumber({date.DayNumber})"),
        FarmKind.TimeOnly => Moment(text, type, static (TimeOnly time) => $"new TimeOnly({time.Ticks}L)"),
        FarmKind.DateTime => Moment(text, type, static (DateTime moment) => $"new DateTime({moment.Ticks}L, DateTimeKind.{moment.Kind})"),
        FarmKind.TimeSpan => Moment(text, type, static (TimeSpan span) => $"new TimeSpan({span.Ticks}L)"),
        _ => text,
    };

    private static string Moment<T>(string text, FarmType type, Func<T, FormattableString> write) =>
        write((T)FarmValue.Read($"\"{text}\"", type, "value")!).ToString(CultureInfo.InvariantCulture);

    // Here, and not with the compiler's own method: it would be loaded into this process for that.
    private static string Quoted(string text, char quote)
    {
        var literal = new StringBuilder(text.Length + 2).Append(quote);
        foreach (var c in text)
        {
            if (c == quote || c == '\\')
                literal.Append('\\').Append(c);
            else if (c is < ' ' or > '~')
                literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                literal.Append(c);
        }

        return literal.Append(quote).ToString();
    }
}
