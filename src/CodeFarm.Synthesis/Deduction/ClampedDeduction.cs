using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Finds a·x + b within bounds, for kept terms x: fees, discounts and scores that are no less than one number and no more than
/// another. The examples strictly between the bounds give a and b, and there must be more of them than numbers to find; the others
/// say what the bounds are.
/// </summary>
internal sealed class ClampedDeduction(SearchContext context, Roles roles, LinearDeduction linear)
{
    private const int FewestColumns = 4;
    private const int MostTerms = 200;

    /// <summary>A bound that nobody speaks of is a number that was taken from an example.</summary>
    private const int CostOfBound = 3;

    /// <summary>The cheapest term found for a goal of numbers, or null.</summary>
    public Term? Solve(Goal goal, int dearest)
    {
        if ((goal.Type != typeof(int) && goal.Type != typeof(double)) || goal.Columns.Length < FewestColumns || !linear.IsComplete(goal.Type)) return null;
        var target = linear.TargetOf(goal);
        if (!Array.TrueForAll(target, double.IsFinite) || target.Distinct().Count() < FewestColumns - 1) return null;

        Term? best = null;
        foreach (var term in linear.BasisOf(goal, beginsWithZero: true).Take(MostTerms))
        {
            foreach (var (low, high) in new (double?, double?)[] { (target.Min(), target.Max()), (target.Min(), null), (null, target.Max()) })
            {
                if (context.Budget.IsOver) return best;
                if (FactorsOf(term.Values, target, low, high) is not { } factors) continue;
                var line = factors[1] == 0 ? linear.TermOf(goal, [term], [factors[0]]) : linear.TermOf(goal, [term, LinearTerm.One], factors);
                if (line is null || Within(goal.Type, line, low, high) is not { } found || found.Cost > dearest) continue;
                if (best is null || found.Cost < best.Cost) best = found;
            }
        }

        return best;
    }

    /// <summary>The line through the numbers between the bounds; null where the bounds do not cut it to the expected numbers.</summary>
    private static double[]? FactorsOf(double[] values, double[] target, double? low, double? high)
    {
        int[] inside = [.. Enumerable.Range(0, target.Length).Where(column => !(target[column] <= low) && !(target[column] >= high))];
        if (inside.Length < 2 || inside.Length == target.Length) return null;
        var factors = LinearDeduction.Solution(Inside(values), second: null, Inside(target));
        if (factors is null || factors[0] == 0 || !Array.TrueForAll(factors, double.IsFinite)) return null;
        if (Math.Abs(factors[1]) < 1e-9) factors[1] = 0;
        if (factors[1] != 0 && inside.Length < 3) return null;
        var (isCutBelow, isCutAbove) = (low is null, high is null);
        for (var column = 0; column < target.Length; column++)
        {
            var number = (factors[0] * values[column]) + factors[1];
            isCutBelow |= number < low;
            isCutAbove |= number > high;
            var bounded = Math.Min(Math.Max(number, low ?? number), high ?? number);
            if (!ValueComparer.IsClose(bounded, target[column]) && Math.Abs(bounded - target[column]) > 1e-12) return null;
        }

        return isCutBelow && isCutAbove ? factors : null;

        double[] Inside(double[] numbers) => Array.ConvertAll(inside, column => numbers[column]);
    }

    private Term? Within(Type type, Term line, double? low, double? high)
    {
        if (low is { } least && high is { } most)
            return roles.Named("Clamp", type) is { } clamp ? Term.OfCall(clamp, line, Bound(type, least), Bound(type, most)) : null;
        var component = roles.Named(low is null ? "Smaller" : "Larger", type);
        return component is null ? null : Term.OfCall(component, line, Bound(type, low ?? high!.Value));
    }

    private Term Bound(Type type, double value)
    {
        object constant = type == typeof(int) ? (int)value : value;
        var known = context.Constants.FirstOrDefault(leaf => constant.Equals(leaf.Term.Constant));
        return known?.Term ?? Term.OfConstant(constant, CostOfBound + (int)Math.Log2(1 + Math.Abs(value)));
    }
}
