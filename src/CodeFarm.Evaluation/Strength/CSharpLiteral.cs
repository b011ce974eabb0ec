using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation.Strength;

/// <summary>Values of the farm as C# expressions.</summary>
internal static class CSharpLiteral
{
    public static string Of(string json, FarmType type)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement, type);
    }

    /// <summary>The value that says nothing: empty, zero or false.</summary>
    public static string Empty(FarmType type) => type.Kind switch
    {
        FarmKind.String => "\"\"",
        FarmKind.Int or FarmKind.Long or FarmKind.Double => "0",
        FarmKind.Bool => "false",
        FarmKind.List => $"new {type.Element!.CSharpName}[0]",
        // The only kind left is the dictionary; its name begins with that of the interface.
        _ => $"new {type.CSharpName["IReadOnly".Length..]}()",
    };

    /// <summary>The same value as JSON.</summary>
    public static string EmptyJson(FarmType type) => type.Kind switch
    {
        FarmKind.String => "\"\"",
        FarmKind.Int or FarmKind.Long or FarmKind.Double => "0",
        FarmKind.Bool => "false",
        FarmKind.List => "[]",
        _ => "{}",
    };

    private static string Of(JsonElement value, FarmType type) => value.ValueKind switch
    {
        JsonValueKind.String when type.Kind == FarmKind.Double => value.GetString() switch
        {
            "NaN" => "double.NaN",
            "Infinity" => "double.PositiveInfinity",
            _ => "double.NegativeInfinity",
        },
        JsonValueKind.String => Quoted(value.GetString()!),
        JsonValueKind.Number => type.Kind switch
        {
            FarmKind.Double => $"{value.GetRawText()}d",
            FarmKind.Long => $"{value.GetRawText()}L",
            _ => value.GetRawText(),
        },
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array =>
            $"new {type.Element!.CSharpName}[] {{ {string.Join(", ", value.EnumerateArray().Select(item => Of(item, type.Element)))} }}",
        _ => $"{Empty(type)[..^2]} {{ {string.Join(", ", value.EnumerateObject().Select(field =>
            $"[{Quoted(field.Name)}] = {Of(field.Value, type.Element!)}"))} }}",
    };

    // Here, and not with the compiler's own method: it would be loaded into this process for that.
    private static string Quoted(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (c is < ' ' or > '~')
                literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                literal.Append(c);
        }

        return literal.Append('"').ToString();
    }
}
