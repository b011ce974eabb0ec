namespace CodeFarm.Synthesis;

/// <summary>Inverses of components that put lists together or cut them. Where several arguments would do, any is said to.</summary>
internal static class ListInverses
{
    public static Inverse Append<T>()
        where T : notnull =>
        Inverse.OfTwo<T[], T[], T>(0, 1, result => result.Length > 0 ? (result[..^1], result[^1]) : null);

    public static Inverse Prepend<T>()
        where T : notnull =>
        Inverse.OfTwo<T[], T[], T>(0, 1, result => result.Length > 0 ? (result[1..], result[0]) : null);

    public static Inverse[] Concatenation<T>()
        where T : notnull =>
    [
        Inverse.OfOneGiven<T[], T[], T[]>(0, 1, (result, left) => StartsWith(result, left) ? result[left.Length..] : Undefined.Result),
        Inverse.OfOneGiven<T[], T[], T[]>(1, 0, (result, right) => EndsWith(result, right) ? result[..^right.Length] : Undefined.Result),
    ];

    public static Inverse Reverse<T>()
        where T : notnull =>
        Inverse.OfOne<T[], T[]>(result => Enumerable.Reverse(result).ToArray());

    public static Inverse ListOfOne<T>()
        where T : notnull =>
        Inverse.OfOne<T[], T>(result => result.Length == 1 ? result[0] : Undefined.Result);

    public static Inverse ListOfTwo<T>()
        where T : notnull =>
        Inverse.OfTwo<T[], T, T>(0, 1, result => result.Length == 2 ? (result[0], result[1]) : null);

    public static Inverse ListOfThree<T>()
        where T : notnull =>
        Inverse.OfThree<T[], T>(result => result.Length == 3 ? (result[0], result[1], result[2]) : null);

    /// <summary>The number of elements of a given list that the result begins with, or ends with; any beyond its length.</summary>
    public static Inverse Taken<T>(bool isFromEnd)
        where T : notnull =>
        Count<T>(
            (result, items) => isFromEnd ? EndsWith(items, result) : StartsWith(items, result),
            (result, items) => result.Length == items.Length ? Undefined.Result : result.Length);

    public static Inverse Skipped<T>(bool isFromEnd)
        where T : notnull =>
        Count<T>(
            (result, items) => isFromEnd ? StartsWith(items, result) : EndsWith(items, result),
            (result, items) => result.Length == 0 ? Undefined.Result : items.Length - result.Length);

    public static Inverse Slice<T>()
        where T : notnull =>
        Inverse.OfTwoGiven<T[], T[], int, int>(0, 1, 2, (result, items) => items.AsSpan().IndexOf(result) switch
        {
            < 0 => null,
            _ when result.Length == 0 => (Undefined.Result, Undefined.Result),
            var start => (start, start + result.Length == items.Length ? Undefined.Result : start + result.Length),
        });

    /// <summary>Where the place is given, the list without it and the item there.</summary>
    public static Inverse InsertAt<T>()
        where T : notnull =>
        Inverse.OfTwoGiven<T[], int, T[], T>(1, 0, 2, (result, index) =>
            index >= 0 && index < result.Length ? ((T[])[.. result[..index], .. result[(index + 1)..]], result[index]) : null);

    public static Inverse RemoveAt<T>()
        where T : notnull =>
        Inverse.OfOneGiven<T[], T[], int>(0, 1, (result, items) =>
            items.Length == result.Length + 1 && items.AsSpan().CommonPrefixLength(result) is var index && result.AsSpan(index).SequenceEqual(items.AsSpan(index + 1))
                ? index
                : Undefined.Result);

    public static Inverse ReplaceAt<T>()
        where T : notnull =>
        Inverse.OfTwoGiven<T[], T[], int, T>(0, 1, 2, (result, items) => Differences(result, items) switch
        {
            [] => (Undefined.Result, Undefined.Result),
            [var index] => (index, result[index]),
            _ => null,
        });

    /// <summary>Where what is filled in could as well begin one place earlier, any start will do.</summary>
    public static Inverse FillFrom<T>()
        where T : notnull =>
        Inverse.OfTwoGiven<T[], T[], int, T>(0, 1, 2, (result, items) =>
        {
            if (items.Length != result.Length || items.Length == 0) return null;
            if (items.AsSpan().CommonPrefixLength(result) is var start && start == items.Length) return (Undefined.Result, Undefined.Result);
            if (result.AsSpan(start).IndexOfAnyExcept(result[^1]) >= 0) return null;
            return (start > 0 && result[start - 1].Equals(result[^1]) ? Undefined.Result : start, result[^1]);
        });

    public static Inverse RemoveItem<T>()
        where T : notnull =>
        Inverse.OfOneGiven<T[], T[], T>(0, 1, (result, items) =>
            items.Length == result.Length + 1 && items.AsSpan().CommonPrefixLength(result) is var index && result.AsSpan(index).SequenceEqual(items.AsSpan(index + 1))
                ? items[index]
                : Undefined.Result);

    public static Inverse Swap<T>()
        where T : notnull =>
        Inverse.OfTwoGiven<T[], T[], int, int>(0, 1, 2, (result, items) => Differences(result, items) switch
        {
            [] => (Undefined.Result, Undefined.Result),
            [var left, var right] when result[left].Equals(items[right]) && result[right].Equals(items[left]) => (left, right),
            _ => null,
        });

    public static Inverse RepeatItem<T>()
        where T : notnull =>
        Inverse.OfTwo<T[], T, int>(0, 1, result => result.Length == 0 ? (Undefined.Result, 0)
            : result.AsSpan().IndexOfAnyExcept(result[0]) < 0 ? (result[0], result.Length) : null);

    public static Inverse Interleave<T>()
        where T : notnull =>
        Inverse.OfTwo<T[], T[], T[]>(0, 1, result => result.Length % 2 != 0 ? null
            : (result.Where((_, index) => index % 2 == 0).ToArray(), result.Where((_, index) => index % 2 != 0).ToArray()));

    /// <summary>The runs one after another, where neighbours differ.</summary>
    public static Inverse Runs<T>()
        where T : notnull =>
        Inverse.OfOne<T[][], T[]>(result =>
        {
            for (var run = 0; run < result.Length; run++)
            {
                if (result[run].Length == 0 || result[run].AsSpan().IndexOfAnyExcept(result[run][0]) >= 0) return Undefined.Result;
                if (run > 0 && result[run][0].Equals(result[run - 1][0])) return Undefined.Result;
            }

            return result.SelectMany(run => run).ToArray();
        });

    /// <summary>The chunks one after another, and the size of all but the last; a single chunk may have been larger.</summary>
    public static Inverse Chunk<T>()
        where T : notnull =>
        Inverse.OfTwo<T[][], T[], int>(0, 1, result => result switch
        {
            [] => (Array.Empty<T>(), Undefined.Result),
            [[]] => null,
            [var only] => (only, Undefined.Result),
            [.. var whole, [_, ..] last] when last.Length <= whole[0].Length && Array.TrueForAll(whole, chunk => chunk.Length == whole[0].Length) =>
                (result.SelectMany(chunk => chunk).ToArray(), whole[0].Length),
            _ => null,
        });

    /// <summary>The first window and what each next one brings, and their size.</summary>
    public static Inverse Windows<T>()
        where T : notnull =>
        Inverse.OfTwo<T[][], T[], int>(0, 1, result =>
        {
            if (result is not [[_, ..] first, ..] || Array.Exists(result, window => window.Length != first.Length)) return null;
            for (var window = 1; window < result.Length; window++)
            {
                if (!result[window].AsSpan(..^1).SequenceEqual(result[window - 1].AsSpan(1))) return null;
            }

            return (((T[])[.. first, .. result.Skip(1).Select(window => window[^1])]), first.Length);
        });

    /// <summary>The only place of an element in a given list; any where it stands more than once.</summary>
    public static Inverse ElementAt<T>()
        where T : notnull =>
        Inverse.OfAnyGiven<T, T[], int>(0, 1, (result, items) => Array.IndexOf(items, result) switch
        {
            < 0 => (false, default),
            var index when Array.LastIndexOf(items, result) > index => (true, Undefined.Result),
            var index => (true, index),
        });

    private static Inverse Count<T>(Func<T[], T[], bool> isPossible, Func<T[], T[], Maybe<int>> count)
        where T : notnull =>
        Inverse.OfAnyGiven<T[], T[], int>(0, 1, (result, items) => (isPossible(result, items), count(result, items)));

    private static bool StartsWith<T>(T[] items, T[] start) => items.AsSpan().StartsWith(start);

    private static bool EndsWith<T>(T[] items, T[] end) => items.AsSpan().EndsWith(end);

    /// <summary>Where two lists differ, as far as a swap may; more than that where their lengths do.</summary>
    private static int[] Differences<T>(T[] left, T[] right)
        where T : notnull =>
        left.Length == right.Length ? [.. Enumerable.Range(0, left.Length).Where(index => !left[index].Equals(right[index])).Take(3)] : [0, 0, 0];
}
