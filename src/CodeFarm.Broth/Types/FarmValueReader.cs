using System.Text.Json;

namespace CodeFarm.Broth.Types;

/// <summary>From JSON to CLR values.</summary>
internal static class FarmValueReader
{
    public static object Read(JsonElement value, FarmType type, string path) => type.Kind switch
    {
        FarmKind.String when value.ValueKind == JsonValueKind.String => ReadText(value, path),
        FarmKind.Int when IsNumber(value) && value.TryGetInt32(out var number) => number,
        FarmKind.Long when IsNumber(value) && value.TryGetInt64(out var number) => number,
        FarmKind.Double => ReadDouble(value, path),
        FarmKind.Bool when value.ValueKind is JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        FarmKind.List when value.ValueKind == JsonValueKind.Array => ReadList(value, type.Element!, path),
        FarmKind.Unknown => throw new InvalidOperationException("A value cannot be read before its type is known."),
        _ => throw Mismatch(value, type.ToString(), path),
    };

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number;

    private static string ReadText(JsonElement value, string path)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new FarmValueException(path, "string", "a text with an unpaired surrogate (half of a character)", e);
        }
    }

    private static double ReadDouble(JsonElement value, string path)
    {
        if (IsNumber(value))
        {
            // 1e999 parses as infinity; a number that does not fit must not turn into another one silently.
            return value.TryGetDouble(out var number) && double.IsFinite(number)
                ? number
                : throw Mismatch(value, "double", path);
        }

        return (value.ValueKind == JsonValueKind.String ? value.GetRawText() : null) switch
        {
            "\"NaN\"" => double.NaN,
            "\"Infinity\"" => double.PositiveInfinity,
            "\"-Infinity\"" => double.NegativeInfinity,
            _ => throw Mismatch(value, "double", path),
        };
    }

    private static Array ReadList(JsonElement value, FarmType element, string path)
    {
        var items = Array.CreateInstance(element.ClrType, value.GetArrayLength());
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            items.SetValue(Read(item, element, $"{path}[{index}]"), index);
            index++;
        }

        return items;
    }

    private static FarmValueException Mismatch(JsonElement value, string expected, string path) =>
        new(path, expected, value.ValueKind switch
        {
            JsonValueKind.String => "the text " + Excerpt.Of(value.GetRawText()),
            JsonValueKind.Number => "the number " + Excerpt.Of(value.GetRawText()),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Null => "null",
            JsonValueKind.Array => "the list " + Excerpt.Of(value.GetRawText()),
            _ => "the object " + Excerpt.Of(value.GetRawText()),
        });
}
