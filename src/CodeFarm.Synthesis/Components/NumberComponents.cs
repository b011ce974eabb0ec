using System.Numerics;

namespace CodeFarm.Synthesis;

/// <summary>Arithmetic and comparison. Integers wrap around silently, as C# does by default.</summary>
internal static class NumberComponents
{
    public static IEnumerable<Component> All { get; } =
    [
        .. Arithmetic<int>(), .. Arithmetic<long>(), .. Arithmetic<double>(),
        .. Comparisons<int>(), .. Comparisons<long>(), .. Comparisons<double>(),
        .. Integers<int>(), .. Integers<long>(),
        Component.Of<double, double>("SquareRoot", 3, number => Math.Sqrt(number), Function("Math.Sqrt({0})"))
            with { Keywords = ["root", "distance", "deviation"], ResultName = "root" },
        Component.Of<double, int, double>("Round", 3,
            (number, digits) => digits is >= 0 and <= 15 ? Math.Round(number, digits) : Undefined.Result, Function("Math.Round({0}, {1})"))
            with { Keywords = ["round", "decimal"], ResultName = "rounded" },
        Component.Of<double, double>("Floor", 4, number => Math.Floor(number), Function("Math.Floor({0})")) with { Keywords = ["floor", "down"] },
        Component.Of<double, double>("Ceiling", 4, number => Math.Ceiling(number), Function("Math.Ceiling({0})")) with { Keywords = ["ceil", "up"] },
        Component.Of<int, double>("ToReal", 2, number => (double)number, new("(double){0}") { Precedence = Precedence.Unary })
            with { Keywords = ["average", "ratio", "percent"] },
        // One step, so that it is cheaper than the quotient of integers made a double, which nobody means.
        Component.Of<int, int, double>("RealQuotient", 3, (left, right) => right == 0 ? Undefined.Result : (double)left / right,
            new("(double){0} / {1}") { Precedence = Precedence.Multiplicative, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["divid", "quotient", "average", "mean", "ratio", "percent", "fraction"], ResultName = "quotient" },
        // Not "checked((int)...)", within which what the argument computes would be checked as well.
        Component.Of<double, int>("ToInteger", 3,
            number => Math.Abs(number) < int.MaxValue ? (int)number : Undefined.Result, new("Convert.ToInt32(Math.Truncate({0}))", "System"))
            with { Keywords = ["integer", "whole", "truncat"] },
        // As people round, and not to the even neighbour.
        Component.Of<double, int>("NearestInteger", 4,
            number => Math.Abs(number) < int.MaxValue - 1 ? (int)Math.Round(number, MidpointRounding.AwayFromZero) : Undefined.Result,
            new("Convert.ToInt32(Math.Round({0}, MidpointRounding.AwayFromZero))", "System"))
            with { Keywords = ["round", "nearest", "closest", "integer", "whole", "half"], ResultName = "rounded" },
        Component.Of<int, long>("ToLong", 2, number => number, new("(long){0}") { Precedence = Precedence.Unary }),
        Component.Of<long, int>("LongToInteger", 4,
            number => number is >= int.MinValue and <= int.MaxValue ? (int)number : Undefined.Result, new("Convert.ToInt32({0})", "System")),
    ];

    private static IEnumerable<Component> Arithmetic<T>()
        where T : struct, INumber<T>, IMinMaxValue<T> =>
    [
        Component.Of<T, T, T>("Add", 2, (left, right) => left + right, Associative<T>("+", Precedence.Additive))
            with { Inverses = NumberInverses.Addition<T>(), IsCommutative = true, Keywords = ["sum", "add", "plus", "total"], ResultName = "sum" },
        Component.Of<T, T, T>("Subtract", 3, (left, right) => left - right, Operator("-", Precedence.Additive))
            with { Inverses = NumberInverses.Subtraction<T>(), Keywords = ["subtract", "minus", "difference", "less", "discount", "change", "gain"], ResultName = "difference" },
        Component.Of<T, T, T>("Multiply", 2, Multiply, Associative<T>("*", Precedence.Multiplicative))
            with { Inverses = NumberInverses.Multiplication<T>(), IsCommutative = true, Keywords = ["product", "multipl", "times", "double", "square", "percent", "area"], ResultName = "product" },
        Component.Of<T, T>("Square", 3, number => Multiply(number, number), Operator("*", Precedence.Multiplicative, "{0} * {0}") with { OperandPrecedence = Precedence.Unary })
            with { Inverses = NumberInverses.Squaring<T>(), Keywords = ["square"], ResultName = "square" },
        Component.Of<T, T, T>("Divide", 3,
            (left, right) => typeof(T) == typeof(double) || !(T.IsZero(right) || (left == T.MinValue && right == -T.One)) ? left / right : Undefined.Result,
            Operator("/", Precedence.Multiplicative))
            with { Keywords = ["divid", "half", "quotient", "average", "ratio", "percent"], ResultName = "quotient" },
        Component.Of<T, T>("Absolute", 3, number => T.IsInteger(number) && number == T.MinValue ? Undefined.Result : T.Abs(number), Function("Math.Abs({0})"))
            with { Keywords = ["absolute", "distance", "magnitude"], ResultName = "distance" },
        Component.Of<T, T, T>("Larger", 3, (left, right) => T.Max(left, right), Function("Math.Max({0}, {1})"))
            with { IsCommutative = true, Keywords = ["max", "larg", "great", "least"], ResultName = "larger" },
        Component.Of<T, T, T>("Smaller", 3, (left, right) => T.Min(left, right), Function("Math.Min({0}, {1})"))
            with { IsCommutative = true, Keywords = ["min", "small", "most"], ResultName = "smaller" },
        Component.Of<T, T, T, T>("Clamp", 4,
            (number, low, high) => low > high ? Undefined.Result : number < low ? low : number > high ? high : number, Function("Math.Clamp({0}, {1}, {2})"))
            with { Keywords = ["clamp", "limit", "range", "between", "bound"], ResultName = "clamped" },
        Component.Of<T, int>("Sign", 4, number => T.IsNaN(number) ? Undefined.Result : T.Sign(number), Function("Math.Sign({0})"))
            with { Keywords = ["sign", "positive", "negative"], ResultName = "sign" },
        Component.Of<T, T>("Negate", 3, number => -number, new("-{0}") { Precedence = Precedence.Unary, OperandPrecedence = Precedence.Primary, TotalText = "-{0}" })
            with { Inverses = NumberInverses.Negation<T>(), Keywords = ["negat", "opposite"], ResultName = "negated" },
    ];

    private static IEnumerable<Component> Integers<T>()
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> =>
    [
        Component.Of<T, T, T>("Remainder", 4,
            (left, right) => T.IsZero(right) || (left == T.MinValue && right == -T.One) ? Undefined.Result : left % right,
            Operator("%", Precedence.Multiplicative))
            with { Keywords = ["remainder", "modulo", "digit", "cycl"], ResultName = "remainder" },
        .. FloorDivide<T>(),
        .. CeilingDivide<T>(),
        Component.Of<T, T, T>("Modulo", 6,
            (left, right) => T.IsPositive(right) && !T.IsZero(right) && right < T.MaxValue / T.CreateChecked(2) ? ((left % right) + right) % right : Undefined.Result,
            new("({0} % {1} + {1}) % {1}") { Precedence = Precedence.Multiplicative, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["modulo", "wrap", "clock", "cyclic", "circular"], ResultName = "remainder" },
        Component.Of<T, T, bool>("IsMultiple", 3,
            (number, divisor) => T.IsZero(divisor) || (number == T.MinValue && divisor == -T.One) ? Undefined.Result : T.IsZero(number % divisor),
            new("{0} % {1} == 0") { Precedence = Precedence.Equality, OperandPrecedence = Precedence.Multiplicative })
            with { Opposite = "IsNoMultiple", LeafArgument = 1, Keywords = ["even", "odd", "divisible", "multiple", "every"] },
        Parity<T>("IsEven", "== 0", T.IsEvenInteger, "IsOdd", "even"),
        Parity<T>("IsOdd", "!= 0", T.IsOddInteger, "IsEven", "odd"),
        Component.Of<T, T, bool>("IsNoMultiple", 4,
            (number, divisor) => T.IsZero(divisor) || (number == T.MinValue && divisor == -T.One) ? Undefined.Result : !T.IsZero(number % divisor),
            new("{0} % {1} != 0") { Precedence = Precedence.Equality, OperandPrecedence = Precedence.Multiplicative })
            with { Opposite = "IsMultiple", LeafArgument = 1, Keywords = ["odd", "even"] },
    ];

    /// <summary>C# divides towards zero; the other division belongs to <c>Modulo</c> as <c>/</c> does to <c>%</c>. A decimal, unlike a double, refuses zero.</summary>
    private static Component[] FloorDivide<T>() => typeof(T) != typeof(int)
        ? []
        :
        [
            Component.Of<int, int, int>("FloorDivide", 4,
                (left, right) => right == 0 || (left == int.MinValue && right == -1) ? Undefined.Result : (left / right) - (left % right != 0 && (left < 0) != (right < 0) ? 1 : 0),
                new("(int)Math.Floor({0} / (decimal){1})", "System") { Precedence = Precedence.Unary, OperandPrecedence = Precedence.Unary })
                with { Keywords = ["floor", "down"], ResultName = "quotient" },
        ];

    /// <summary>How many parts of a size hold so many things: the last part may have room left.</summary>
    private static IEnumerable<Component> CeilingDivide<T>()
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> =>
    [
        Component.Of<T, T, T>("CeilingDivide", 5,
            (number, size) => T.IsPositive(size) && !T.IsZero(size) && T.IsPositive(number) && number <= T.MaxValue - size ? (number + size - T.One) / size : Undefined.Result,
            new("({0} + {1} - 1) / {1}") { Precedence = Precedence.Multiplicative, OperandPrecedence = Precedence.Unary })
            with { Keywords = ["up", "ceil", "need", "page", "pack", "box", "least"], ResultName = "count" },
    ];

    /// <summary>The tests that everyone writes, one step cheaper than those for other divisors where they are named.</summary>
    private static Component Parity<T>(string name, string comparison, Func<T, bool> holds, string opposite, string keyword)
        where T : struct, IBinaryInteger<T> =>
        Component.Of<T, bool>(name, 5, number => holds(number), new($"{{0}} % 2 {comparison}") { Precedence = Precedence.Equality, OperandPrecedence = Precedence.Multiplicative })
            with { Opposite = opposite, Keywords = [keyword, "parity"], NeedsKeyword = true };

    // Operators, not CompareTo: a NaN is neither less nor equal nor more.
    private static IEnumerable<Component> Comparisons<T>()
        where T : struct, INumber<T> =>
    [
        Component.Of<T, T, bool>("Equal", 2, (left, right) => left == right, Operator("==", Precedence.Equality))
            with { Opposite = "NotEqual", IsCommutative = true, Keywords = ["equal", "same"] },
        Component.Of<T, T, bool>("NotEqual", 3, (left, right) => left != right, Operator("!=", Precedence.Equality))
            with { Opposite = "Equal", IsCommutative = true, Keywords = ["differ", "not", "unequal"] },
        Component.Of<T, T, bool>("Greater", 2, (left, right) => left > right, Operator(">", Precedence.Relational))
            with { Opposite = Exactly<T>("LessOrEqual"), Keywords = ["greater", "more", "larger", "above", "over", "positive", "longer", "exceed"] },
        Component.Of<T, T, bool>("Less", 2, (left, right) => left < right, Operator("<", Precedence.Relational))
            with { Opposite = Exactly<T>("GreaterOrEqual"), Keywords = ["less", "fewer", "smaller", "below", "under", "negative", "shorter", "increas"] },
        Component.Of<T, T, bool>("GreaterOrEqual", 3, (left, right) => left >= right, Operator(">=", Precedence.Relational))
            with { Opposite = Exactly<T>("Less"), Keywords = ["least", "threshold", "grade", "from"] },
        Component.Of<T, T, bool>("LessOrEqual", 3, (left, right) => left <= right, Operator("<=", Precedence.Relational))
            with { Opposite = Exactly<T>("Greater"), Keywords = ["most"] },
    ];

    /// <summary>
    /// Undefined where it wraps around, although C# would go on: no requirement means that, and the scattered values would
    /// fit any examples.
    /// </summary>
    private static Maybe<T> Multiply<T>(T left, T right)
        where T : struct, INumber<T>, IMinMaxValue<T>
    {
        if (typeof(T) == typeof(double)) return left * right;
        var product = Int128.CreateChecked(left) * Int128.CreateChecked(right);
        return product >= Int128.CreateChecked(T.MinValue) && product <= Int128.CreateChecked(T.MaxValue) ? left * right : Undefined.Result;
    }

    /// <summary>With a NaN, neither a comparison nor its opposite holds.</summary>
    private static string? Exactly<T>(string opposite) => typeof(T) == typeof(double) ? null : opposite;

    private static CSharpTemplate Function(string text) => new(text, "System");

    private static CSharpTemplate Operator(string symbol, Precedence precedence) => Operator(symbol, precedence, $"{{0}} {symbol} {{1}}");

    private static CSharpTemplate Operator(string symbol, Precedence precedence, string text) =>
        new(text) { Precedence = precedence, TotalText = symbol is "/" or "%" ? null : text };

    /// <summary>Sums of doubles depend on their order, so only integers lose parentheses.</summary>
    private static CSharpTemplate Associative<T>(string symbol, Precedence precedence) =>
        Operator(symbol, precedence) with { IsAssociative = typeof(T) != typeof(double) };
}
