using CodeFarm.Broth.Types;

namespace CodeFarm.Evaluation.Suite;

/// <summary>Values of the farm as CLR objects: texts, numbers, flags and arrays.</summary>
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

    public static bool AreSame(string firstJson, string secondJson, FarmType type) => FarmValue.AreEqual(
        FarmValue.Read(firstJson, type, "result"), FarmValue.Read(secondJson, type, "result"), type);
}
