using System.Collections;
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
        FarmKind.Dictionary when value.ValueKind == JsonValueKind.Object => ReadDictionary(value, type.Element!, path),
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

    private static object ReadDictionary(JsonElement value, FarmType element, string path)
    {
        var entries = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var entry in value.EnumerateObject())
        {
            var key = ReadKey(entry, path);
            if (!entries.TryAdd(key, Read(entry.Value, element, $"{path}[\"{Excerpt.Of(key)}\"]")))
                throw new FarmValueException(path, "each key once", $"the key \"{Excerpt.Of(key)}\" twice");
        }

        // What a function sees when it enumerates must not depend on how its caller happened to order the keys.
        var type = typeof(Dictionary<,>).MakeGenericType(typeof(string), element.ClrType);
        var dictionary = (IDictionary)Activator.CreateInstance(type, StringComparer.Ordinal)!;
        foreach (var (key, item) in entries)
            dictionary.Add(key, item);
        return dictionary;
    }

    private static string ReadKey(JsonProperty entry, string path)
    {
        try
        {
            return entry.Name;
        }
        catch (InvalidOperationException e)
        {
            throw new FarmValueException(path, "texts as keys", "a key with an unpaired surrogate (half of a character)", e);
        }
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
