using System.Numerics;

namespace CodeFarm.Synthesis;

/// <summary>Single bits of integers, counted from 0 at the right.</summary>
internal static class BitPlaceComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        Of("SetBit", ["set+bit", "turn on+bit"], (number, place) => number | (1 << place), "{0} | (1 << {1})"),
        Of("ClearBit", ["clear+bit", "unset+bit", "reset+bit", "turn off+bit"], (number, place) => number & ~(1 << place), "{0} & ~(1 << {1})"),
        Of("ToggleBit", ["toggl+bit", "flip+bit", "invert+bit"], (number, place) => number ^ (1 << place), "{0} ^ (1 << {1})"),
        Component.Of<int, int, bool>("IsBitSet", 5, (number, place) => place is >= 0 and < 31 ? (number & (1 << place)) != 0 : Undefined.Result,
            new("({0} & (1 << {1})) != 0") { Precedence = Precedence.Equality, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["bit+set", "bit+check", "bit+on"], NeedsKeyword = true },
        Component.Of<int, int>("LowestSetBit", 5, number => number & -number, new("{0} & -{0}") { Precedence = Precedence.And, OperandPrecedence = Precedence.Primary })
            with { Keywords = ["bit+lowest", "bit+rightmost", "bit+right most", "bit+least"], NeedsKeyword = true, ResultName = "lowest" },
        Component.Of<int, int>("BitLength", 5, number => number > 0 ? BitOperations.Log2((uint)number) + 1 : Undefined.Result,
            new("BitOperations.Log2((uint){0}) + 1", "System.Numerics") { Precedence = Precedence.Additive, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["bit+length", "bit+number", "bit+count", "bit+total"], NeedsKeyword = true, ResultName = "bitLength" },
        Component.Of<int, int, int>("RotateBitsLeft", 5, (number, places) => places is >= 0 and < 32 ? (int)BitOperations.RotateLeft((uint)number, places) : Undefined.Result,
            new("(int)BitOperations.RotateLeft((uint){0}, {1})", "System.Numerics") { Precedence = Precedence.Unary })
            with { Keywords = ["rotat+bit"], NeedsKeyword = true, ResultName = "rotated" },
        Component.Of<int, int, int>("RotateBitsRight", 5, (number, places) => places is >= 0 and < 32 ? (int)BitOperations.RotateRight((uint)number, places) : Undefined.Result,
            new("(int)BitOperations.RotateRight((uint){0}, {1})", "System.Numerics") { Precedence = Precedence.Unary })
            with { Keywords = ["rotat+bit"], NeedsKeyword = true, ResultName = "rotated" },
        Component.Of<int, int>("GrayCode", 5, number => number >= 0 ? number ^ (number >> 1) : Undefined.Result,
            new("{0} ^ ({0} >> 1)") { Precedence = Precedence.And, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["gray code", "gray"], NeedsKeyword = true, ResultName = "code" },
    ];

    private static Component Of(string name, string[] keywords, Func<int, int, int> change, string text) =>
        Component.Of<int, int, int>(name, 5, (number, place) => place is >= 0 and < 31 ? change(number, place) : Undefined.Result,
            new(text) { Precedence = Precedence.And, OperandPrecedence = Precedence.Unary })
            with { Keywords = keywords, NeedsKeyword = true, ResultName = "bits" };
}
