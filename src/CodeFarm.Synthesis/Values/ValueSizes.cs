using System.Runtime.CompilerServices;

namespace CodeFarm.Synthesis.Values;

/// <summary>What normalised values take of the memory, and the short beginnings of those that take much.</summary>
internal static class ValueSizes
{
    /// <summary>Bytes beyond which a value is taken as a whole: nobody explains a function by such examples, and each of their parts takes as much.</summary>
    private const long MostBytes = 64L << 10;

    private const int LettersLeft = 1_000;
    private const int ItemsLeft = 50;

    /// <summary>What an object takes on a 64-bit machine, about.</summary>
    public static long BytesOf(object value) => value switch
    {
        string text => BytesOf(text),
        long[] or double[] => 24 + (8L * ((Array)value).Length),
        int[] numbers => 24 + (4L * numbers.Length),
        string[] texts => BytesOf(texts),
        object[] items => 24 + items.Sum(item => 8 + BytesOf(item)),
        Array list when TuplesHaveTexts(list) => 24 + list.Cast<object>().Sum(BytesOf),
        Array list => 24 + (8L * list.Length),
        IMap map => 32 + BytesOf(map.Names) + BytesOf(map.Contents),
        ITuple tuple => 16 + Enumerable.Range(0, tuple.Length).Sum(index => BytesOf(tuple[index]!)),
        _ => 24,
    };

    /// <summary>Whether a value is so long that neither it nor what is made of it is taken apart.</summary>
    public static bool IsEnormous(object value) => value is string text ? IsEnormous(text) : BytesOf(value) > MostBytes;

    /// <inheritdoc cref="IsEnormous(object)"/>
    public static bool IsEnormous(string text) => BytesOf(text) > MostBytes;

    /// <summary>The value, or a short one that begins alike where it is enormous.</summary>
    public static object Shortened(object value) => !IsEnormous(value) ? value : value switch
    {
        string text => text[..LettersLeft],
        Array list => Beginning(list),
        IMap map => Activator.CreateInstance(map.GetType(), Beginning(map.Names), Beginning(map.Contents))!,
        ITuple tuple => Activator.CreateInstance(tuple.GetType(), [.. Enumerable.Range(0, tuple.Length).Select(index => Shortened(tuple[index]!))])!,
        _ => value,
    };

    private static long BytesOf(string text) => 24 + (2L * text.Length);

    private static long BytesOf(string[] texts)
    {
        var bytes = 24L;
        foreach (var text in texts)
            bytes += 8 + BytesOf(text);
        return bytes;
    }

    private static bool TuplesHaveTexts(Array list) =>
        ValueTypes.TupleItemsOf(list.GetType().GetElementType()!) is { } items && items.Contains(typeof(string));

    private static Array Beginning(Array list)
    {
        var beginning = Array.CreateInstance(list.GetType().GetElementType()!, Math.Min(ItemsLeft, list.Length));
        for (var index = 0; index < beginning.Length; index++)
            beginning.SetValue(Shortened(list.GetValue(index)!), index);
        return beginning;
    }
}
