using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Emission;

/// <summary>
/// Where C# makes a double of an integer by itself, so that nobody writes the cast: beside another double, as an argument of a method
/// that takes a double, in a list of doubles, and as a result.
/// </summary>
internal static class ImplicitConversions
{
    /// <summary>Operators and methods with no overload for integers.</summary>
    private static readonly string[] Operators = ["Add", "Subtract", "Multiply", "Divide", "Greater", "Less", "GreaterOrEqual", "LessOrEqual"];
    private static readonly string[] Methods = ["SquareRoot", "RealPower", "CubeRoot", "Sine", "Cosine", "Tangent", "Exponential", "Logarithm", "DecimalLogarithm"];

    /// <summary>Collection expressions, whose type says what their elements are.</summary>
    private static readonly string[] Collections = ["ListOfOne", "ListOfTwo", "ListOfThree"];

    /// <summary>An argument of a call as it is written: the argument itself, or the integer that its cast converts.</summary>
    public static Term Argument(Term call, Term argument)
    {
        if (!IsCast(argument)) return argument;
        var isBesideDouble = call.IsAny(Operators) && call.Children is [var left, var right]
            && (ReferenceEquals(argument, right) ? !ReferenceEquals(left, right) : !IsCast(right));
        return isBesideDouble || call.IsAny(Methods) || call.IsAny(Collections) || TakesDouble(call.Component!) ? argument.Children[0] : argument;
    }

    /// <summary>What a method returns, as it is written where the method returns a double.</summary>
    public static Term Result(Term result) => IsCast(result) ? result.Children[0] : result;

    /// <summary>The quotient of integers keeps its cast: without it, one would take it for that of doubles.</summary>
    private static bool IsCast(Term term) => term.Is("ToReal") && !term.Children[0].SelfAndDescendants().Any(node => node.IsAny("Divide", "FloorDivide"));

    /// <summary>Whether it is a method of the class's own, whose parameters are no type parameters.</summary>
    private static bool TakesDouble(Component component) => component.Template.Helper is { } helper
        && component.Template.Text.StartsWith("{helper}(", StringComparison.Ordinal) && !helper.Source.Contains("{name}<", StringComparison.Ordinal);
}
