namespace CodeFarm.Synthesis;

/// <summary>Arithmetic and comparison. Integers wrap around silently, as C# does by default.</summary>
internal static class NumberComponents
{
    private static readonly Type Number = typeof(int);
    private static readonly Type Real = typeof(double);
    private static readonly Type Truth = typeof(bool);

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<int, int>("Add", Number, 2, (left, right) => unchecked(left + right), Associative("+", Precedence.Additive))
            with { IsCommutative = true, Keywords = ["sum", "add", "plus", "total"], ResultName = "sum" },
        Component.Of<int, int>("Subtract", Number, 2, (left, right) => unchecked(left - right), Operator("-", Precedence.Additive))
            with { Keywords = ["subtract", "minus", "difference", "less"], ResultName = "difference" },
        Component.Of<int, int>("Multiply", Number, 2, (left, right) => unchecked(left * right), Associative("*", Precedence.Multiplicative))
            with { IsCommutative = true, Keywords = ["product", "multipl", "times", "double", "square"], ResultName = "product" },
        Component.Of<int, int>("Divide", Number, 3, Divide, Operator("/", Precedence.Multiplicative))
            with { Keywords = ["divid", "half", "quotient", "average"], ResultName = "quotient" },
        Component.Of<int, int>("Remainder", Number, 3, Remainder, Operator("%", Precedence.Multiplicative))
            with { Keywords = ["remainder", "modulo", "even", "odd", "divisible", "multiple"], ResultName = "remainder" },
        Component.Of<int>("Absolute", Number, 3, number => number == int.MinValue ? null : Math.Abs(number), new("Math.Abs({0})", "System"))
            with { Keywords = ["absolute", "distance", "magnitude"], ResultName = "distance" },
        Component.Of<int, int>("Larger", Number, 3, (left, right) => Math.Max(left, right), new("Math.Max({0}, {1})", "System"))
            with { IsCommutative = true, Keywords = ["max", "larg", "great", "least", "clamp"], ResultName = "larger" },
        Component.Of<int, int>("Smaller", Number, 3, (left, right) => Math.Min(left, right), new("Math.Min({0}, {1})", "System"))
            with { IsCommutative = true, Keywords = ["min", "small", "most", "clamp"], ResultName = "smaller" },
        .. Comparisons<int>(),

        Component.Of<double, double>("AddReal", Real, 2, (left, right) => left + right, Operator("+", Precedence.Additive))
            with { IsCommutative = true, Keywords = ["sum", "add", "plus", "total"], ResultName = "sum" },
        Component.Of<double, double>("SubtractReal", Real, 2, (left, right) => left - right, Operator("-", Precedence.Additive))
            with { Keywords = ["subtract", "minus", "difference", "discount"], ResultName = "difference" },
        Component.Of<double, double>("MultiplyReal", Real, 2, (left, right) => left * right, Operator("*", Precedence.Multiplicative))
            with { IsCommutative = true, Keywords = ["product", "multipl", "times", "percent"], ResultName = "product" },
        Component.Of<double, double>("DivideReal", Real, 2, (left, right) => left / right, Operator("/", Precedence.Multiplicative))
            with { Keywords = ["divid", "ratio", "average", "percent"], ResultName = "ratio" },
        Component.Of<double>("AbsoluteReal", Real, 3, number => Math.Abs(number), new("Math.Abs({0})", "System"))
            with { Keywords = ["absolute", "distance"] },
        Component.Of<double>("SquareRoot", Real, 3, number => Math.Sqrt(number), new("Math.Sqrt({0})", "System"))
            with { Keywords = ["root", "distance"] },
        Component.Of<double, int>("Round", Real, 3, (number, digits) => digits is >= 0 and <= 15 ? Math.Round(number, digits) : null, new("Math.Round({0}, {1})", "System"))
            with { Keywords = ["round", "decimal"], ResultName = "rounded" },
        Component.Of<double, double>("LargerReal", Real, 3, (left, right) => Math.Max(left, right), new("Math.Max({0}, {1})", "System"))
            with { IsCommutative = true, Keywords = ["max", "larg", "great"], ResultName = "larger" },
        Component.Of<double, double>("SmallerReal", Real, 3, (left, right) => Math.Min(left, right), new("Math.Min({0}, {1})", "System"))
            with { IsCommutative = true, Keywords = ["min", "small"], ResultName = "smaller" },
        Component.Of<int>("ToReal", Real, 2, number => (double)number, new("(double){0}") { Precedence = Precedence.Unary })
            with { Keywords = ["average", "ratio"] },
        Component.Of<double>("ToInteger", Number, 3,
            number => Math.Abs(number) < int.MaxValue ? (int)number : null, new("checked((int){0})"))
            with { Keywords = ["integer", "whole", "truncat"] },
        .. Comparisons<double>(),
    ];

    private static IEnumerable<Component> Comparisons<T>()
        where T : struct, IComparable<T>
    {
        // Operators, not CompareTo: a NaN is neither less nor equal nor more.
        var compare = typeof(T) == typeof(int)
            ? (Func<object, object, (bool Less, bool Equal)>)((left, right) => ((int)left < (int)right, (int)left == (int)right))
            : (left, right) => ((double)left < (double)right, (double)left == (double)right);
        return
        [
            new("Equal", [typeof(T), typeof(T)], Truth, 2, values => compare(values[0], values[1]).Equal, Operator("==", Precedence.Equality))
            { IsCommutative = true, Keywords = ["equal", "same", "even", "odd", "divisible"] },
            new("NotEqual", [typeof(T), typeof(T)], Truth, 3, values => !compare(values[0], values[1]).Equal, Operator("!=", Precedence.Equality))
            { IsCommutative = true, Keywords = ["differ", "not", "odd"] },
            new("Greater", [typeof(T), typeof(T)], Truth, 2, values => compare(values[1], values[0]).Less, Operator(">", Precedence.Relational))
            { Keywords = ["greater", "more", "larger", "above", "over", "positive", "longer"] },
            new("Less", [typeof(T), typeof(T)], Truth, 2, values => compare(values[0], values[1]).Less, Operator("<", Precedence.Relational))
            { Keywords = ["less", "fewer", "smaller", "below", "under", "negative", "shorter"] },
            new("GreaterOrEqual", [typeof(T), typeof(T)], Truth, 3, values => compare(values[1], values[0]) is var (less, equal) && (less || equal), Operator(">=", Precedence.Relational))
            { Keywords = ["least"] },
            new("LessOrEqual", [typeof(T), typeof(T)], Truth, 3, values => compare(values[0], values[1]) is var (less, equal) && (less || equal), Operator("<=", Precedence.Relational))
            { Keywords = ["most"] },
        ];
    }

    private static object? Divide(int left, int right) =>
        right == 0 || (left == int.MinValue && right == -1) ? null : left / right;

    private static object? Remainder(int left, int right) =>
        right == 0 || (left == int.MinValue && right == -1) ? null : left % right;

    private static CSharpTemplate Operator(string symbol, Precedence precedence) =>
        new($"{{0}} {symbol} {{1}}") { Precedence = precedence };

    private static CSharpTemplate Associative(string symbol, Precedence precedence) =>
        Operator(symbol, precedence) with { IsAssociative = true };
}
