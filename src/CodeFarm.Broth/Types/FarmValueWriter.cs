using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeFarm.Broth.Types;

/// <summary>From CLR values to JSON.</summary>
internal sealed class FarmValueWriter(RecordBinding records)
{
    // Values are read by programs and shown to people; they are never put into HTML unescaped, so é stays é.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = FarmType.MaxDepth + 1,
    };

    // A writer reserves six bytes for each letter of a text that needs one escape.
    private const int PieceLength = 4096;

    /// <exception cref="FarmValueSizeException">The value takes more than <paramref name="maxBytes"/>.</exception>
    public string Write(object? value, FarmType type, string path, int maxBytes = int.MaxValue)
    {
        var chunks = new Utf8Chunks(maxBytes);
        var writer = new Utf8JsonWriter(chunks, Options);
        Write(writer, value, type, path);
        writer.Flush();
        return chunks.ToString();
    }

    /// <summary>The text of a scalar, as a key has it.</summary>
    public static string Text(object? value, FarmType type, string path)
    {
        var scalar = ScalarType.Of(type.Kind);
        if (scalar is null || value?.GetType() != scalar.ClrType)
            throw Mismatch(value, type, path);
        return scalar.Format(value) ?? throw new FarmValueException(path, scalar.Name, WithoutForm(value));
    }

    private void Write(Utf8JsonWriter writer, object? value, FarmType type, string path)
    {
        switch (type.Kind, value)
        {
            case (FarmKind.Int, int number):
                writer.WriteNumberValue(number);
                break;
            case (FarmKind.Long, long number):
                writer.WriteNumberValue(number);
                break;
            case (FarmKind.Decimal, decimal number):
                writer.WriteNumberValue(number);
                break;
            case (FarmKind.Double, double number):
                WriteDouble(writer, number);
                break;
            case (FarmKind.Bool, bool flag):
                writer.WriteBooleanValue(flag);
                break;
            case (FarmKind.List, IEnumerable items) when records.ClrTypeOf(type).IsInstanceOfType(items):
                WriteList(writer, items, type.Element!, path);
                break;
            case (FarmKind.Dictionary, not null) when records.ClrTypeOf(type) is var declared && declared.IsInstanceOfType(value):
                WriteDictionary(writer, DictionaryEntries.Of(value, declared), type, path);
                break;
            case (FarmKind.Nullable, null):
                writer.WriteNullValue();
                break;
            case (FarmKind.Nullable, _):
                Write(writer, value, type.Element!, path);
                break;
            case (FarmKind.Tuple, ITuple items) when records.ClrTypeOf(type).IsInstanceOfType(value):
                WriteTuple(writer, items, type, path);
                break;
            case (FarmKind.Record, not null) when value.GetType() == records.TypeOf(type):
                WriteRecord(writer, value, type, path);
                break;
            case (not (FarmKind.Int or FarmKind.Long or FarmKind.Decimal or FarmKind.Double or FarmKind.Bool), not null) when type.IsScalar:
                WriteText(writer, Text(value, type, path));
                break;
            default:
                throw Mismatch(value, type, path);
        }
    }

    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        if (double.IsFinite(number))
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(ScalarTexts.FormatDouble(number));
    }

    private static void WriteText(Utf8JsonWriter writer, string text)
    {
        if (text.Length <= PieceLength)
        {
            writer.WriteStringValue(text);
            return;
        }

        // Halves of a character in two pieces are put together by the writer.
        for (var at = 0; at < text.Length; at += PieceLength)
            writer.WriteStringValueSegment(text.AsSpan(at, Math.Min(PieceLength, text.Length - at)), isFinalSegment: text.Length - at <= PieceLength);
    }

    private void WriteList(Utf8JsonWriter writer, IEnumerable items, FarmType element, string path)
    {
        writer.WriteStartArray();
        var index = 0;
        foreach (var item in items)
            Write(writer, item, element, $"{path}[{index++}]");
        writer.WriteEndArray();
    }

    private void WriteDictionary(Utf8JsonWriter writer, KeyValuePair<object, object?>[] entries, FarmType type, string path)
    {
        writer.WriteStartObject();
        object? last = null;
        foreach (var (key, item) in entries)
        {
            if (key is null)
                throw new FarmValueException(path, "texts as keys", "null");
            var text = Text(key, type.Key!, path);
            // Only a dictionary that breaks its own contract enumerates a key twice.
            if (Equals(key, last))
                throw new FarmValueException(path, "each key once", $"the key \"{Excerpt.Of(text)}\" twice");
            last = key;
            writer.WritePropertyName(text);
            Write(writer, item, type.Element!, $"{path}[\"{Excerpt.Of(text)}\"]");
        }

        writer.WriteEndObject();
    }

    private void WriteTuple(Utf8JsonWriter writer, ITuple items, FarmType type, string path)
    {
        writer.WriteStartArray();
        for (var i = 0; i < items.Length; i++)
            Write(writer, items[i], type.Fields[i].Type, $"{path}[{i}]");
        writer.WriteEndArray();
    }

    private void WriteRecord(Utf8JsonWriter writer, object value, FarmType type, string path)
    {
        writer.WriteStartObject();
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var (name, field) = type.Fields[i];
            writer.WritePropertyName(name!);
            Write(writer, records.ValueOf(type, value, i), field, $"{path}.{name}");
        }

        writer.WriteEndObject();
    }

    // The JSON writer would replace half a character by U+FFFD; that changes the value, so it is an error instead.
    private static string WithoutForm(object value) => value switch
    {
        string text => $"a text with an unpaired surrogate at index {ScalarTexts.UnpairedSurrogate(text)}",
        char => "half of a character; use a string for characters beyond U+FFFF",
        DateTime => "a local time, which means something else on another machine; specify DateTimeKind.Utc or Unspecified",
        _ => "a value without a form",
    };

    private static FarmValueException Mismatch(object? value, FarmType type, string path) =>
        new(path, type.ToString(), value is null ? "null" : "a " + value.GetType());
}
