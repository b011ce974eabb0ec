using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation.Suite;

/// <summary>Values of the farm as CLR objects: scalars, arrays, dictionaries, tuples and <see cref="FarmRecord"/>s.</summary>
internal static class Values
{
    public static Array ListOf(FarmType element, IReadOnlyList<object?> items)
    {
        var list = Array.CreateInstance(element.ClrType, items.Count);
        for (var i = 0; i < items.Count; i++)
            list.SetValue(items[i], i);
        return list;
    }

    public static object?[] ItemsOf(object? list) => [.. ((IEnumerable)list!).Cast<object?>()];

    /// <summary>A dictionary; of entries with one key, the first.</summary>
    public static object DictionaryOf(FarmType type, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        // Some keys have several texts, such as 1.0 and 1.00.
        var fields = entries.DistinctBy(entry => FarmValue.ReadKey(entry.Key, type.Key!)).Select(
            entry => $"{FarmValue.Write(entry.Key, FarmType.String)}:{FarmValue.Write(entry.Value, type.Element!)}");
        return FarmValue.Read($"{{{string.Join(',', fields)}}}", type, "value")!;
    }

    /// <summary>The entries of a dictionary, the keys as JSON has them.</summary>
    public static List<KeyValuePair<string, object?>> EntriesOf(object? dictionary, FarmType type)
    {
        using var document = JsonDocument.Parse(FarmValue.Write(dictionary, type));
        return [.. document.RootElement.EnumerateObject().Select(field => KeyValuePair.Create(
            field.Name, FarmValue.Read(field.Value.GetRawText(), type.Element!, field.Name)))];
    }

    /// <summary>A tuple or record of the given parts.</summary>
    public static object Of(FarmType type, object?[] parts) =>
        type.Kind == FarmKind.Record ? new FarmRecord(type, parts) : Activator.CreateInstance(type.ClrType, parts)!;

    /// <summary>The parts of a tuple or record.</summary>
    public static object?[] PartsOf(object value) => value switch
    {
        FarmRecord record => [.. record.Values],
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])],
        _ => throw new ArgumentException($"{value.GetType()} has no parts.", nameof(value)),
    };

    public static bool AreSame(string firstJson, string secondJson, FarmType type) => FarmValue.AreEqual(
        FarmValue.Read(firstJson, type, "result"), FarmValue.Read(secondJson, type, "result"), type);
}
