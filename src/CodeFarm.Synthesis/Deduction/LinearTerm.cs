using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>A number that a linear combination is made of.</summary>
/// <param name="Cost">Its cost.</param>
/// <param name="Values">Its value in each column that matters; empty for the number 1.</param>
/// <param name="Extract">Makes the term.</param>
internal sealed record LinearTerm(int Cost, double[] Values, Func<Term> Extract)
{
    /// <summary>The number 1.</summary>
    public static LinearTerm One { get; } = new(0, [], () => Term.OfConstant(1, 1));

    /// <summary>The product of two numbers, as a double.</summary>
    public static LinearTerm Product(LinearTerm left, LinearTerm right, Component multiply, Component toReal) => new(
        multiply.Cost + left.Cost + right.Cost,
        [.. left.Values.Zip(right.Values, (one, other) => one * other)],
        () => Term.OfCall(multiply, Real(left.Extract(), toReal), Real(right.Extract(), toReal)));

    public bool IsOne => Values.Length == 0;

    public double At(int column) => IsOne ? 1 : Values[column];

    private static Term Real(Term term, Component toReal) => term.Type == typeof(double) ? term : Term.OfCall(toReal, term);
}
