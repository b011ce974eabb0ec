using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>Writes linear combinations as one writes them: whole numbers over a common divisor, multiples of π, roots, short decimals.</summary>
internal sealed class LinearTerms(DerivedConstants constants, Roles roles)
{
    private const int LargestDivisor = 12;
    private const int LargestRadicand = 10;

    /// <summary>Significant digits of a decimal that a person writes.</summary>
    private const int MostDigits = 5;

    private const double Precision = 1e-9;

    /// <summary>Whether the library has what combinations of a type are made of.</summary>
    public bool IsComplete(Type type) =>
        Find("Add", type) is not null && Find("Subtract", type) is not null && Find("Multiply", type) is not null && Find("Divide", type) is not null;

    /// <summary>The combination, or null where a factor is none that people write.</summary>
    public Term? TermOf(Goal goal, LinearTerm[] terms, double[] factors)
    {
        for (var divisor = 1; divisor <= LargestDivisor; divisor++)
        {
            var scaled = Array.ConvertAll(factors, factor => factor * divisor);
            if (!Array.TrueForAll(scaled, IsWhole)) continue;
            if (goal.Type == typeof(double) || divisor == 1 || IsDivisible(terms, scaled, divisor, goal.Columns.Length))
                return Divided(goal.Type, Sum(goal.Type, terms, Array.ConvertAll(scaled, Math.Round)), divisor);
        }

        return goal.Type == typeof(double) ? TermOfReals(terms, factors) : null;
    }

    private Term? TermOfReals(LinearTerm[] terms, double[] factors)
    {
        if (terms.Length == 1)
        {
            for (var divisor = 1; divisor <= LargestDivisor; divisor++)
            {
                if (IsWhole(factors[0] / Math.PI * divisor))
                    return Divided(typeof(double), Times(Times(Constant(Math.PI, 4), Math.Round(factors[0] / Math.PI * divisor)), Real(terms[0].Extract())), divisor);
                for (var radicand = 2; radicand <= LargestRadicand; radicand++)
                {
                    if (roles.Named("SquareRoot", typeof(double)) is { } root && IsClose(factors[0] * divisor, Math.Sqrt(radicand)))
                        return Divided(typeof(double), Times(Term.OfCall(root, Constant((double)radicand, 3)), Real(terms[0].Extract())), divisor);
                }
            }
        }

        return Array.TrueForAll(factors, IsShort) ? Sum(typeof(double), terms, Array.ConvertAll(factors, Shortened)) : null;
    }

    /// <summary>The terms with a positive factor first, then those that are subtracted.</summary>
    private Term Sum(Type type, LinearTerm[] terms, double[] factors)
    {
        var parts = terms.Zip(factors).OrderByDescending(part => part.Second > 0).ThenBy(part => part.First.IsOne).ToArray();
        var sum = Part(parts[0].First, parts[0].Second);
        foreach (var (term, factor) in parts[1..])
            sum = Term.OfCall(Find(factor < 0 ? "Subtract" : "Add", type)!, sum, Part(term, Math.Abs(factor)));
        return sum;

        Term Part(LinearTerm term, double factor)
        {
            if (term.IsOne) return Number(type, factor);
            var number = type == typeof(double) ? Real(term.Extract()) : term.Extract();
            return factor == 1 ? number : Term.OfCall(Find("Multiply", type)!, Number(type, factor), number);
        }
    }

    private Term Times(Term left, double factor) => factor == 1 ? left : Times(Number(typeof(double), factor), left);

    private Term Times(Term left, Term right) => Term.OfCall(Find("Multiply", typeof(double))!, left, right);

    private Term Divided(Type type, Term dividend, int divisor) =>
        divisor == 1 ? dividend : Term.OfCall(Find("Divide", type)!, dividend, Number(type, divisor));

    private Term Real(Term term) => term.Type == typeof(double) ? term : Term.OfCall(roles.Named("ToReal", typeof(double))!, term);

    private Component? Find(string name, Type type) =>
        type == typeof(double) && roles.Named("ToReal", typeof(double)) is null ? null : roles.Named(name, type);

    private Term Number(Type type, double value) => type == typeof(int) ? Constant((int)value, constants.CostOf(value)) : Constant(value, constants.CostOf(value));

    private static Term Constant(object value, int cost) => Term.OfConstant(value, cost);

    private static bool IsDivisible(LinearTerm[] terms, double[] factors, int divisor, int columns) => Enumerable.Range(0, columns)
        .All(column => Math.Round(terms.Select((term, index) => Math.Round(factors[index]) * term.At(column)).Sum()) % divisor == 0);

    private static bool IsWhole(double number) =>
        Math.Abs(number) is >= 0.5 and <= DerivedConstants.Largest && IsClose(number, Math.Round(number));

    private static bool IsShort(double number) => IsClose(number, Shortened(number));

    private static double Shortened(double number) =>
        double.Parse(number.ToString($"G{MostDigits}", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsClose(double number, double other) => Math.Abs(number - other) <= Precision * Math.Max(1, Math.Abs(other));
}
