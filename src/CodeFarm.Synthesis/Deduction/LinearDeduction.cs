using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Finds (a·x + b·y) / c for kept terms x and y, or x and 1: the numbers a, b and c are solved for and not searched. Since
/// squares and products are kept terms, this finds polynomials. There must be more expected numbers than unknown ones,
/// and the unknown ones must be such as people write.
/// </summary>
internal sealed class LinearDeduction(SearchContext context, Roles roles, DerivedConstants constants)
{
    /// <summary>Terms of each type, so that whole numbers, of which there are many, leave room for the others.</summary>
    private const int MostTerms = 2_000;
    private const int MostFactors = 8;
    private const int MostScaled = 200;
    private const int MostPaired = 40;
    private const int DearestTerm = 10;

    private readonly LinearTerms _terms = new(constants, roles);

    /// <summary>The cheapest term found for a goal of numbers, or null.</summary>
    public Term? Solve(Goal goal, int dearest)
    {
        if ((goal.Type != typeof(int) && goal.Type != typeof(double)) || goal.Columns.Length < 2 || !_terms.IsComplete(goal.Type)) return null;
        var target = TargetOf(goal);
        if (!target.All(double.IsFinite) || target.Distinct().Count() < 2) return null;

        var basis = BasisOf(goal);
        Term? best = null;
        for (var first = 0; first < Math.Min(basis.Count, MostScaled); first++)
        {
            if (context.Budget.IsOver) break;
            Consider([basis[first]], [target[0] / basis[first].Values[0]]);
            for (var second = first; goal.Type == typeof(double) && first < MostFactors && second < basis.Count; second++)
            {
                if (!IsMultiple(basis[first].Values, basis[second].Values, target)) continue;
                var product = LinearTerm.Product(basis[first], basis[second], roles.Named("Multiply", typeof(double))!, roles.Named("ToReal", typeof(double))!);
                Consider([product], [target[0] / product.Values[0]]);
            }

            if (target.Length < 3) continue;
            Consider([basis[first], LinearTerm.One], Solution(basis[first].Values, null, target));
            for (var second = first + 1; second < Math.Min(basis.Count, MostPaired) && first < MostPaired; second++)
                Consider([basis[first], basis[second]], Solution(basis[first].Values, basis[second].Values, target));
        }

        return best;

        void Consider(LinearTerm[] terms, double[]? factors)
        {
            if (factors is null || !factors.All(factor => double.IsFinite(factor) && factor != 0) || !Fits(terms, factors, target)) return;
            var found = _terms.TermOf(goal, terms, factors);
            if (found is not null && found.Cost <= dearest && (best is null || found.Cost < best.Cost)) best = found;
        }
    }

    /// <summary>Whether the library has what formulas of a type are made of.</summary>
    public bool IsComplete(Type type) => _terms.IsComplete(type);

    /// <summary>A sum of multiples of terms; null where a factor is none that people write.</summary>
    public Term? TermOf(Goal goal, LinearTerm[] terms, double[] factors) => _terms.TermOf(goal, terms, factors);

    /// <summary>The expected numbers.</summary>
    public double[] TargetOf(Goal goal) => Array.ConvertAll(goal.Columns, column => ReadNumber(goal.Type, goal.Target[column]));

    /// <summary>The cheapest numbers of the space that are no constants.</summary>
    /// <param name="goal">What they are for.</param>
    /// <param name="beginsWithZero">Whether those are among them that are 0 in the first column.</param>
    public List<LinearTerm> BasisOf(Goal goal, bool beginsWithZero = false)
    {
        var (bank, basis) = (goal.Space.Bank, new List<LinearTerm>());
        Type[] types = goal.Type == typeof(int) ? [typeof(int)] : [typeof(int), typeof(double)];
        foreach (var (type, term) in types.SelectMany(type => bank.Of(context.Types[type]).TakeWhile(term => bank.Cost(term) <= DearestTerm).Take(MostTerms).Select(term => (type, term))))
        {
            var row = bank.Row(term);
            var values = new double[goal.Columns.Length];
            for (var index = 0; index < values.Length; index++)
                values[index] = row[goal.Columns[index]] is var slot && slot != Slot.Undefined ? ReadNumber(type, slot) : double.NaN;
            if (values.All(double.IsFinite) && values.Any(value => value != values[0]) && (beginsWithZero || values[0] != 0))
                basis.Add(new(bank.Cost(term), values, () => goal.Space.Extract(term)));
        }

        return [.. basis.OrderBy(term => term.Cost)];
    }

    /// <summary>Cramer's rule on the first two columns that tell the terms apart; null where none do.</summary>
    internal static double[]? Solution(double[] first, double[]? second, double[] target)
    {
        for (var column = 1; column < target.Length; column++)
        {
            var (left, right) = (second?[0] ?? 1, second?[column] ?? 1);
            var determinant = (first[0] * right) - (first[column] * left);
            if (determinant == 0) continue;
            return [((target[0] * right) - (target[column] * left)) / determinant, ((first[0] * target[column]) - (first[column] * target[0])) / determinant];
        }

        return null;
    }

    /// <summary>Whether the expected numbers are one and the same multiple of a product.</summary>
    private static bool IsMultiple(double[] first, double[] second, double[] target)
    {
        var factor = target[0] / (first[0] * second[0]);
        for (var column = 1; column < target.Length; column++)
        {
            if (!ValueComparer.IsClose(factor * first[column] * second[column], target[column])) return false;
        }

        return true;
    }

    private static bool Fits(LinearTerm[] terms, double[] factors, double[] target)
    {
        for (var column = 0; column < target.Length; column++)
        {
            var sum = 0.0;
            for (var index = 0; index < terms.Length; index++)
                sum += factors[index] * terms[index].At(column);
            if (!ValueComparer.IsClose(sum, target[column]) && Math.Abs(sum - target[column]) > 1e-12) return false;
        }

        return true;
    }

    private double ReadNumber(Type type, long slot) => type == typeof(int) ? context.Store.Read<int>(slot) : context.Store.Read<double>(slot);
}
