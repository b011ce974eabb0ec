using System.Numerics;

namespace CodeFarm.Synthesis;

/// <summary>Inverses of components over numbers and truth values: one operand is given.</summary>
internal static class NumberInverses
{
    public static Inverse[] Addition<T>()
        where T : struct, INumber<T> =>
        typeof(T) == typeof(double) ? [] : [Given<T>(1, 0, (result, right) => result - right)];

    public static Inverse[] Subtraction<T>()
        where T : struct, INumber<T> =>
        typeof(T) == typeof(double) ? [] : [Given<T>(1, 0, (result, right) => result + right), Given<T>(0, 1, (result, left) => left - result)];

    /// <summary>A factor of all results but 1; where both are 0, the other may be anything.</summary>
    public static Inverse[] Multiplication<T>()
        where T : struct, INumber<T> =>
        typeof(T) == typeof(double) ? [] : [Inverse.OfAnyGiven<T, T, T>(1, 0, (result, right) =>
            T.IsZero(right) ? (T.IsZero(result), Undefined.Result)
            : right == -T.One || !T.IsZero(result % right) ? (false, Undefined.Result) : (true, result / right)) with { IsSelective = false }];

    /// <summary>The number of the other sign.</summary>
    public static Inverse[] Negation<T>()
        where T : struct, INumber<T> =>
        typeof(T) == typeof(double) ? [] : [Inverse.OfOne<T, T>(result => -result)];

    /// <summary>The root that is not negative, of squares alone.</summary>
    public static Inverse[] Squaring<T>()
        where T : struct, INumber<T> =>
        typeof(T) == typeof(double) ? [] : [Inverse.OfOne<T, T>(result =>
        {
            if (T.IsNegative(result)) return Undefined.Result;
            var root = T.CreateChecked(Math.Round(Math.Sqrt(double.CreateChecked(result))));
            return root * root == result ? root : Undefined.Result;
        })];

    public static Inverse Not { get; } = Inverse.OfOne<bool, bool>(result => !result);

    public static Inverse And { get; } = Truth((result, left) => !result && !left ? Undefined.Result : result, (result, left) => !result || left);

    public static Inverse Or { get; } = Truth((result, left) => result && left ? Undefined.Result : result, (result, left) => result || !left);

    private static Inverse Truth(Func<bool, bool, Maybe<bool>> other, Func<bool, bool, bool> isPossible) =>
        Inverse.OfAnyGiven<bool, bool, bool>(0, 1, (result, left) => (isPossible(result, left), other(result, left)))
            with { IsSelective = false };

    private static Inverse Given<T>(int given, int wanted, Func<T, T, Maybe<T>> solve)
        where T : struct =>
        Inverse.OfOneGiven(given, wanted, solve) with { IsSelective = false };
}
