namespace CodeFarm.Synthesis;

/// <summary>Powers, roots and the functions of geometry.</summary>
internal static class RealComponents
{
    private static readonly HelperMethod HypotenuseHelper = new(
        "Hypotenuse",
        "private static double {name}(double left, double right) => Math.Sqrt((left * left) + (right * right));",
        "System");

    public static IEnumerable<Component> All { get; } =
    [
        Component.Of<int, int, int>("Power", 5,
            (number, exponent) => exponent >= 0 && Math.Pow(number, exponent) is > int.MinValue and < int.MaxValue and var power ? (int)power : Undefined.Result,
            Cast("(int)Math.Pow({0}, {1})"))
            with { Keywords = ["power", "expon", "cube", "cubic", "fourth", "fifth", "raise"], ResultName = "power" },
        Component.Of<double, double, double>("RealPower", 5, (number, exponent) => Math.Pow(number, exponent), Function("Math.Pow({0}, {1})"))
            with { Keywords = ["power", "expon", "cube", "interest", "growth", "compound"], ResultName = "power" },
        Component.Of<int, bool>("IsPerfectSquare", 6, number => Math.Sqrt(number) % 1 == 0,
            new("Math.Sqrt({0}) % 1 == 0", "System") { Precedence = Precedence.Equality })
            with { Keywords = ["square", "perfect"] },
        Component.Of<int, int>("WholeRoot", 6, number => number >= 0 ? (int)Math.Sqrt(number) : Undefined.Result, Cast("(int)Math.Sqrt({0})"))
            with { Keywords = ["root", "square"], ResultName = "root" },
        Component.Of<double, double>("CubeRoot", 7, number => Math.Cbrt(number), Function("Math.Cbrt({0})"))
            with { Keywords = ["cub", "root"], ResultName = "root" },
        Component.Of<double, double, double>("Hypotenuse", 6, (left, right) => Math.Sqrt((left * left) + (right * right)),
            new("{helper}({0}, {1})") { Helper = HypotenuseHelper })
            with { IsCommutative = true, Keywords = ["hypotenuse", "distance", "diagonal", "cone", "pythagor", "magnitude", "slant", "euclid"], ResultName = "distance" },
        Component.Of<double, double>("RoundToWhole", 5, number => Math.Round(number), Function("Math.Round({0})"))
            with { Keywords = ["round", "nearest"], ResultName = "rounded" },
        Component.Of<double, int, double>("RoundUp", 6,
            (number, digits) => digits is >= 0 and <= 9 ? Math.Ceiling(number * Math.Pow(10, digits)) / Math.Pow(10, digits) : Undefined.Result,
            Product("Math.Ceiling({0} * Math.Pow(10, {1})) / Math.Pow(10, {1})"))
            with { Keywords = ["round", "ceil"], NeedsKeyword = true, ResultName = "rounded" },
        Rounding("RoundToMultiple", "Math.Round({0} / {1}, MidpointRounding.AwayFromZero) * {1}", (number, step) => Math.Round(number / step, MidpointRounding.AwayFromZero) * step, "round", "nearest", "multiple"),
        Rounding("FloorToMultiple", "Math.Floor({0} / {1}) * {1}", (number, step) => Math.Floor(number / step) * step, "floor", "down", "multiple", "range", "bucket"),
        Rounding("CeilingToMultiple", "Math.Ceiling({0} / {1}) * {1}", (number, step) => Math.Ceiling(number / step) * step, "ceil", "up", "multiple"),
        Component.Of<double, double>("Truncate", 6, number => Math.Truncate(number), Function("Math.Truncate({0})"))
            with { Keywords = ["truncat", "whole", "integer"], ResultName = "whole" },
        Component.Of<double, double>("ToRadians", 7, degrees => degrees * Math.PI / 180, Product("{0} * Math.PI / 180"))
            with { Keywords = ["radian", "degree", "angle"], ResultName = "radians" },
        Component.Of<double, double>("ToDegrees", 8, radians => radians * 180 / Math.PI, Product("{0} * 180 / Math.PI"))
            with { Keywords = ["radian", "degree", "angle"], ResultName = "degrees" },
        Trigonometry("Sine", Math.Sin, "Sin", "sine", "trigonom", "wave"),
        Trigonometry("Cosine", Math.Cos, "Cos", "cosine", "trigonom"),
        Trigonometry("Tangent", Math.Tan, "Tan", "tangent", "trigonom", "polygon"),
        Trigonometry("Exponential", Math.Exp, "Exp", "exponential", "growth", "decay", "sigmoid"),
        Trigonometry("Logarithm", Math.Log, "Log", "logarithm", "ln", "entropy"),
        Trigonometry("DecimalLogarithm", Math.Log10, "Log10", "logarithm", "decibel"),
    ];

    private static Component Trigonometry(string name, Func<double, double> evaluate, string method, params string[] keywords) =>
        Component.Of<double, double>(name, 7, number => evaluate(number), Function($"Math.{method}({{0}})"))
            with { Keywords = keywords, NeedsKeyword = true };

    private static Component Rounding(string name, string template, Func<double, double, double> round, params string[] keywords) =>
        Component.Of<double, double, double>(name, 4, (number, step) => step > 0 ? round(number, step) : Undefined.Result, Product(template))
            with { LeafArgument = 1, Keywords = keywords, ResultName = "rounded" };

    private static CSharpTemplate Function(string text) => new(text, "System");

    private static CSharpTemplate Cast(string text) => new(text, "System") { Precedence = Precedence.Unary };

    private static CSharpTemplate Product(string text) =>
        new(text, "System") { Precedence = Precedence.Multiplicative, OperandPrecedence = Precedence.Multiplicative };
}
