using System.Numerics;

namespace CodeFarm.Synthesis;

/// <summary>Operations on the bits of integers.</summary>
internal static class BitComponents
{
    private static readonly string[] Words = ["bit", "bitwise", "xor", "binary"];

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<int, int, int>("BitwiseAnd", 6, (left, right) => left & right, Operator("&", isAssociative: true))
            with { IsCommutative = true, Keywords = Words, ResultName = "bits" },
        Component.Of<int, int, int>("BitwiseOr", 6, (left, right) => left | right, Operator("|", isAssociative: true))
            with { IsCommutative = true, Keywords = Words, ResultName = "bits" },
        Component.Of<int, int, int>("BitwiseXor", 6, (left, right) => left ^ right, Operator("^", isAssociative: true))
            with { IsCommutative = true, Keywords = Words, ResultName = "bits" },
        Component.Of<int[], int>("ExclusiveOrOfAll", 7, numbers => numbers.Aggregate(0, (left, right) => left ^ right),
            new("{0}.Aggregate(0, (bits, number) => bits ^ number)", "System.Linq"))
            with { Keywords = ["xor", "odd+times", "odd+occur", "odd+appear", "single+twice", "once+twice", "unpaired"], NeedsKeyword = true, ResultName = "bits" },
        Component.Of<int, int>("BitwiseNot", 7, number => ~number, new("~{0}") { Precedence = Precedence.Unary })
            with { Keywords = [.. Words, "complement", "invert"], ResultName = "bits" },
        Component.Of<int, int, int>("ShiftLeft", 6, (number, places) => places is >= 0 and < 32 ? number << places : Undefined.Result, Operator("<<"))
            with { Keywords = [.. Words, "shift"], ResultName = "shifted" },
        Component.Of<int, int, int>("ShiftRight", 7, (number, places) => places is >= 0 and < 32 ? number >> places : Undefined.Result, Operator(">>"))
            with { Keywords = [.. Words, "shift"], ResultName = "shifted" },
        Component.Of<int, int>("PopulationCount", 6, number => BitOperations.PopCount((uint)number), Function("BitOperations.PopCount((uint){0})"))
            with { Keywords = [.. Words, "parity", "popcount", "hamming"], ResultName = "ones" },
        Component.Of<int, int>("TrailingZeroBits", 8, number => BitOperations.TrailingZeroCount(number), Function("BitOperations.TrailingZeroCount({0})"))
            with { Keywords = [.. Words, "rightmost", "trailing"], ResultName = "zeros" },
        Component.Of<int, int>("HighestBit", 7, number => number > 0 ? BitOperations.Log2((uint)number) : Undefined.Result, Function("BitOperations.Log2((uint){0})"))
            with { Keywords = [.. Words, "leftmost", "significant"], ResultName = "highest" },
        Component.Of<int, bool>("IsPowerOfTwo", 7, number => BitOperations.IsPow2(number), Function("BitOperations.IsPow2({0})"))
            with { Keywords = ["power", "bit"] },
        Component.Of<bool, bool, bool>("ExclusiveOr", 6, (left, right) => left ^ right, Operator("^"))
            with { IsCommutative = true, Keywords = ["either", "exactly", "xor", "exclusive"] },
    ];

    private static CSharpTemplate Function(string text) => new(text, "System.Numerics");

    /// <summary>Nobody knows by heart how tightly these operators bind, so all but the outermost stand in parentheses.</summary>
    private static CSharpTemplate Operator(string symbol, bool isAssociative = false) =>
        new($"{{0}} {symbol} {{1}}") { Precedence = Precedence.And, OperandPrecedence = Precedence.Unary, IsAssociative = isAssociative };
}
