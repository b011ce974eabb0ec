using System.Text.Json;
using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation.Suite;

/// <summary>Values of the farm as CLR objects: texts, numbers, flags, arrays and dictionaries.</summary>
internal static class Values
{
    public static Array ListOf(FarmType element, IReadOnlyList<object> items)
    {
        var list = Array.CreateInstance(element.ClrType, items.Count);
        for (var i = 0; i < items.Count; i++)
            list.SetValue(items[i], i);
        return list;
    }

    public static object[] ItemsOf(object list) => [.. ((Array)list).Cast<object>()];

    /// <summary>A dictionary from texts to values of <paramref name="type"/>'s element type.</summary>
    public static object DictionaryOf(FarmType type, IEnumerable<KeyValuePair<string, object>> entries)
    {
        var fields = entries.DistinctBy(entry => entry.Key).Select(
            entry => $"{FarmValue.Write(entry.Key, FarmType.String)}:{FarmValue.Write(entry.Value, type.Element!)}");
        return FarmValue.Read($"{{{string.Join(',', fields)}}}", type, "value");
    }

    public static List<KeyValuePair<string, object>> EntriesOf(object dictionary, FarmType type)
    {
        using var document = JsonDocument.Parse(FarmValue.Write(dictionary, type));
        return [.. document.RootElement.EnumerateObject().Select(field => KeyValuePair.Create(
            field.Name, FarmValue.Read(field.Value.GetRawText(), type.Element!, field.Name)))];
    }

    public static bool AreSame(string firstJson, string secondJson, FarmType type) => FarmValue.AreEqual(
        FarmValue.Read(firstJson, type, "result"), FarmValue.Read(secondJson, type, "result"), type);
}
