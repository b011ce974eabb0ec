using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeFarm.Broth.Types;

/// <summary>From CLR values to JSON.</summary>
internal static class FarmValueWriter
{
    // Values are read by programs and shown to people; they are never put into HTML unescaped, so é stays é.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = FarmType.MaxDepth + 1,
    };

    public static string Write(object? value, FarmType type, string path)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, value, type, path);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, object? value, FarmType type, string path)
    {
        switch (type.Kind, value)
        {
            case (FarmKind.String, string text):
                WriteText(writer, text, path);
                break;
            case (FarmKind.Int, int number):
                writer.WriteNumberValue(number);
                break;
            case (FarmKind.Long, long number):
                writer.WriteNumberValue(number);
                break;
            case (FarmKind.Double, double number):
                WriteDouble(writer, number);
                break;
            case (FarmKind.Bool, bool flag):
                writer.WriteBooleanValue(flag);
                break;
            case (FarmKind.List, IEnumerable items) when type.ClrType.IsInstanceOfType(items):
                WriteList(writer, items, type.Element!, path);
                break;
            case (FarmKind.Dictionary, not null) when type.ClrType.IsInstanceOfType(value):
                WriteDictionary(writer, DictionaryEntries.Of(value, type), type.Element!, path);
                break;
            default:
                throw new FarmValueException(path, type.ToString(), value is null ? "null" : "a " + value.GetType());
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string text, string path)
    {
        CheckText(text, path);
        writer.WriteStringValue(text);
    }

    private static void CheckText(string text, string path)
    {
        // The writer would replace half a character by U+FFFD; that changes the value, so it is an error instead.
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw new FarmValueException(path, "string", $"a text with an unpaired surrogate at index {i}");
            i++;
        }
    }

    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        if (double.IsFinite(number))
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable items, FarmType element, string path)
    {
        writer.WriteStartArray();
        var index = 0;
        foreach (var item in items)
            Write(writer, item, element, $"{path}[{index++}]");
        writer.WriteEndArray();
    }

    private static void WriteDictionary(
        Utf8JsonWriter writer, KeyValuePair<string, object?>[] entries, FarmType element, string path)
    {
        writer.WriteStartObject();
        string? last = null;
        foreach (var (key, item) in entries)
        {
            if (key is null)
                throw new FarmValueException(path, "texts as keys", "null");
            CheckText(key, path);
            // Only a dictionary that breaks its own contract enumerates a key twice.
            if (key == last)
                throw new FarmValueException(path, "each key once", $"the key \"{Excerpt.Of(key)}\" twice");
            last = key;
            writer.WritePropertyName(key);
            Write(writer, item, element, $"{path}[\"{Excerpt.Of(key)}\"]");
        }

        writer.WriteEndObject();
    }
}
