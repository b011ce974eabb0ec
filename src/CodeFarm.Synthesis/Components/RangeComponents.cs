namespace CodeFarm.Synthesis;

/// <summary>Runs of consecutive integers, over which sums and counts are taken.</summary>
internal static class RangeComponents
{
    private const int Longest = 1_000;

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<int, int[]>("UpTo", 4, last => last is >= 0 and <= Longest ? Enumerable.Range(1, last).ToArray() : Undefined.Result,
            Sequence("Enumerable.Range(1, {0})"))
            with { Keywords = ["first", "natural", "series", "till", "until", "upto", "term"], ElementName = "number", ResultName = "numbers" },
        Component.Of<int, int, int[]>("FromTo", 5,
            (first, last) => last - (long)first is >= -1 and < Longest ? Enumerable.Range(first, last - first + 1).ToArray() : Undefined.Result,
            Sequence("Enumerable.Range({0}, {1} - {0} + 1)") with { OperandPrecedence = Precedence.Unary })
            with { Keywords = ["range", "between", "within", "inclusive"], ElementName = "number", ResultName = "numbers" },
        Component.Of<int, int, int, int[]>("FromToBy", 6, FromToBy, Sequence("Enumerable.Sequence({0}, {1}, {2})"))
            with { Keywords = ["range", "step", "every"], ElementName = "number", ResultName = "numbers" },
        Component.Of<int, int[]>("FirstOddNumbers", 6, count => count is >= 0 and <= Longest ? Enumerable.Range(0, count).Select(index => (2 * index) + 1).ToArray() : Undefined.Result,
            Sequence("Enumerable.Range(0, {0}).Select(index => (2 * index) + 1)"))
            with { Keywords = ["odd"], NeedsKeyword = true, ElementName = "odd", ResultName = "odds" },
        Component.Of<int, int[]>("FirstEvenNumbers", 6, count => count is >= 0 and <= Longest ? Enumerable.Range(1, count).Select(index => 2 * index).ToArray() : Undefined.Result,
            Sequence("Enumerable.Range(1, {0}).Select(index => 2 * index)"))
            with { Keywords = ["even"], NeedsKeyword = true, ElementName = "even", ResultName = "evens" },
    ];

    /// <summary>As <see cref="Enumerable.Sequence"/> does, which throws where the step leads away from the end.</summary>
    private static Maybe<int[]> FromToBy(int first, int last, int step)
    {
        var isTowardsEnd = step > 0 ? first <= last : step < 0 ? first >= last : first == last;
        return isTowardsEnd && (step == 0 || (last - (long)first) / step < Longest) ? Enumerable.Sequence(first, last, step).ToArray() : Undefined.Result;
    }

    private static CSharpTemplate Sequence(string text) => new(text, "System.Linq") { Form = ListForm.Sequence };
}
