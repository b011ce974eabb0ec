using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace CodeFarm.Broth.Types;

/// <summary>From JSON to CLR values.</summary>
internal sealed class FarmValueReader(RecordBinding records)
{
    public object? Read(JsonElement value, FarmType type, string path) => type.Kind switch
    {
        FarmKind.Int when IsNumber(value) && value.TryGetInt32(out var number) => number,
        FarmKind.Long when IsNumber(value) && value.TryGetInt64(out var number) => number,
        FarmKind.Bool when value.ValueKind is JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        FarmKind.Double => ReadDouble(value, path),
        FarmKind.List when value.ValueKind == JsonValueKind.Array => ReadList(value, type.Element!, path),
        FarmKind.Dictionary when value.ValueKind == JsonValueKind.Object => ReadDictionary(value, type, path),
        FarmKind.Nullable => value.ValueKind == JsonValueKind.Null ? null : Read(value, type.Element!, path),
        FarmKind.Tuple when value.ValueKind == JsonValueKind.Array => ReadTuple(value, type, path),
        FarmKind.Record when value.ValueKind == JsonValueKind.Object => ReadRecord(value, type, path),
        FarmKind.Unknown => throw new InvalidOperationException("A value cannot be read before its type is known."),
        _ => ScalarType.Of(type.Kind) is { } scalar && ReadScalar(value, scalar, path) is { } read ? read : throw Mismatch(value, type, path),
    };

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number;

    private static object? ReadScalar(JsonElement value, ScalarType scalar, string path) => value.ValueKind switch
    {
        JsonValueKind.String when scalar.IsText => scalar.Parse(ReadText(value, path)),
        // Where JSON numbers are doubles, a text is the only exact form of some numbers.
        JsonValueKind.String when scalar.Kind is FarmKind.Long or FarmKind.Decimal => scalar.Parse(ReadText(value, path)),
        JsonValueKind.Number when scalar.Kind == FarmKind.Decimal => scalar.Parse(value.GetRawText()),
        _ => null,
    };

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
                : throw Mismatch(value, FarmType.Double, path);
        }

        return (value.ValueKind == JsonValueKind.String ? value.GetRawText() : null) switch
        {
            "\"NaN\"" => double.NaN,
            "\"Infinity\"" => double.PositiveInfinity,
            "\"-Infinity\"" => double.NegativeInfinity,
            _ => throw Mismatch(value, FarmType.Double, path),
        };
    }

    private Array ReadList(JsonElement value, FarmType element, string path)
    {
        var items = Array.CreateInstance(records.ClrTypeOf(element), value.GetArrayLength());
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            items.SetValue(Read(item, element, $"{path}[{index}]"), index);
            index++;
        }

        return items;
    }

    private object ReadDictionary(JsonElement value, FarmType type, string path)
    {
        var entries = new SortedDictionary<object, object?>(DictionaryEntries.KeyOrder);
        foreach (var entry in value.EnumerateObject())
        {
            var text = ReadName(entry, path);
            var key = ScalarType.Of(type.Key!.Kind)!.Parse(text)
                ?? throw new FarmValueException(path, $"keys of type {ExpectedOf(type.Key)}", $"the key \"{Excerpt.Of(text)}\"");
            if (!entries.TryAdd(key, Read(entry.Value, type.Element!, $"{path}[\"{Excerpt.Of(text)}\"]")))
                throw new FarmValueException(path, "each key once", $"the key \"{Excerpt.Of(text)}\" twice");
        }

        // What a function sees when it enumerates must not depend on how its caller happened to order the keys.
        var clrType = typeof(Dictionary<,>).MakeGenericType(type.Key!.ClrType, records.ClrTypeOf(type.Element!));
        var dictionary = (IDictionary)(type.Key.Kind == FarmKind.String
            ? Activator.CreateInstance(clrType, StringComparer.Ordinal)!
            : Activator.CreateInstance(clrType)!);
        foreach (var (key, item) in entries)
            dictionary.Add(key, item);
        return dictionary;
    }

    private object ReadTuple(JsonElement value, FarmType type, string path)
    {
        if (value.GetArrayLength() != type.Fields.Count)
            throw new FarmValueException(path, $"{type}, a list of {type.Fields.Count} values", $"{value.GetArrayLength()} values");
        var items = value.EnumerateArray().Select((item, i) => Read(item, type.Fields[i].Type, $"{path}[{i}]")).ToArray();
        return Activator.CreateInstance(records.ClrTypeOf(type), items)!;
    }

    private object ReadRecord(JsonElement value, FarmType type, string path)
    {
        var fields = type.Fields;
        var (values, isGiven) = (new object?[fields.Count], new bool[fields.Count]);
        foreach (var entry in value.EnumerateObject())
        {
            var name = ReadName(entry, path);
            var index = 0;
            while (index < fields.Count && fields[index].Name != name)
                index++;
            if (index == fields.Count)
                throw new FarmValueException(path, FieldsOf(type), $"the field \"{Excerpt.Of(name)}\"");
            if (isGiven[index])
                throw new FarmValueException(path, "each field once", $"the field \"{name}\" twice");
            (values[index], isGiven[index]) = (Read(entry.Value, fields[index].Type, $"{path}.{name}"), true);
        }

        var missing = Array.IndexOf(isGiven, false);
        return missing < 0
            ? records.Create(type, values)
            : throw new FarmValueException(path, FieldsOf(type), $"no field {fields[missing].Name}");
    }

    private static string FieldsOf(FarmType record) => $"{record} with the fields {string.Join(", ", record.Fields.Select(field => field.Name))}";

    private static string ReadName(JsonProperty entry, string path)
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

    private static string ExpectedOf(FarmType type) => type switch
    {
        { Kind: FarmKind.Record } => FieldsOf(type),
        { Kind: FarmKind.Tuple } => $"{type}, a list of {type.Fields.Count} values",
        _ => ScalarType.Of(type.Kind)?.Expected ?? type.ToString(),
    };

    // A number of the wrong size looks like the right kind of value.
    private static bool IsOutOfRange(JsonElement value, FarmType type) => IsNumber(value)
        && (type.Kind == FarmKind.Double || (type.Kind is FarmKind.Int or FarmKind.Long && !value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E')));

    private static string RangeOf(FarmType type) => type.Kind switch
    {
        FarmKind.Int => string.Create(CultureInfo.InvariantCulture, $"int, a whole number from {int.MinValue} to {int.MaxValue}"),
        FarmKind.Long => string.Create(CultureInfo.InvariantCulture, $"long, a whole number from {long.MinValue} to {long.MaxValue}"),
        FarmKind.Double => string.Create(CultureInfo.InvariantCulture, $"double, a number from {double.MinValue} to {double.MaxValue}"),
        _ => ExpectedOf(type),
    };

    private static FarmValueException Mismatch(JsonElement value, FarmType expected, string path) =>
        new(path, IsOutOfRange(value, expected) ? RangeOf(expected) : ExpectedOf(expected), JsonWords.Of(value));
}
