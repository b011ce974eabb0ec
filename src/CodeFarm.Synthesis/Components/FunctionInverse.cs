using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>
/// What the function argument of a component must give for each element where the list and the result are known (in the
/// manner of lambda^2: Feser, Chaudhuri and Dillig, PLDI 2015).
/// </summary>
public sealed class FunctionInverse
{
    /// <summary>Elements of longer lists would be more than the stack holds.</summary>
    private const int LongestOnStack = 1_024;

    private readonly Solution _solve;

    private FunctionInverse(Solution solve) => _solve = solve;

    private delegate bool Solution(ReadOnlySpan<long> elements, long[] result, Span<long> expected);

    /// <summary>The results themselves, as of Select and Zip.</summary>
    public static FunctionInverse Results { get; } = new((_, result, expected) => result.Length == expected.Length && result.AsSpan().TryCopyTo(expected));

    /// <summary>Whether an element is among the results, as of Where.</summary>
    public static FunctionInverse IsKept { get; } = new(Kept);

    /// <summary>Whether an element is among the first ones that are the result, as of TakeWhile.</summary>
    public static FunctionInverse IsTaken { get; } = new((elements, result, expected) =>
    {
        if (!elements.StartsWith(result)) return false;
        expected[..result.Length].Fill(1);
        if (result.Length < expected.Length) expected[result.Length] = 0;
        return true;
    });

    /// <summary>Whether an element is before the last ones that are the result, as of SkipWhile.</summary>
    public static FunctionInverse IsSkipped { get; } = new((elements, result, expected) =>
    {
        if (!elements.EndsWith(result)) return false;
        expected[..^result.Length].Fill(1);
        if (result.Length > 0) expected[^result.Length] = 0;
        return true;
    });

    /// <summary>The slots expected of the function; <see cref="Slot.Undefined"/> where any will do. False where the result is impossible.</summary>
    /// <param name="elements">The elements of the list that the results are taken from.</param>
    /// <param name="result">The elements of the result.</param>
    /// <param name="expected">A slot for each application, undefined at first.</param>
    internal bool Solve(ReadOnlySpan<long> elements, long[] result, Span<long> expected) => _solve(elements, result, expected);

    /// <summary>Where an element could be one of several equal ones, only what the first and the last choice have in common counts.</summary>
    private static bool Kept(ReadOnlySpan<long> elements, long[] result, Span<long> expected)
    {
        Span<bool> last = elements.Length <= LongestOnStack ? stackalloc bool[elements.Length] : new bool[elements.Length];
        var next = result.Length - 1;
        for (var index = elements.Length - 1; index >= 0 && next >= 0; index--)
        {
            last[index] = elements[index] == result[next];
            if (last[index]) next--;
        }

        if (next >= 0) return false;
        next = 0;
        for (var index = 0; index < elements.Length; index++)
        {
            var isFirst = next < result.Length && elements[index] == result[next];
            if (isFirst) next++;
            expected[index] = isFirst == last[index] ? isFirst ? 1 : 0 : Slot.Undefined;
        }

        // All equal elements kept, or none: then nothing is open.
        var counts = new Dictionary<long, (int All, int Kept)>();
        for (var index = 0; index < elements.Length; index++)
        {
            if (expected[index] != Slot.Undefined) continue;
            if (!counts.TryGetValue(elements[index], out var count))
                counts[elements[index]] = count = (elements.Count(elements[index]), result.AsSpan().Count(elements[index]));
            if (count.All == count.Kept || count.Kept == 0) expected[index] = count.Kept > 0 ? 1 : 0;
        }

        return true;
    }
}
