using System.Globalization;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Finds x or c·x rounded to some decimals, for kept terms x. For the factor c, what is lost by rounding leaves each example an interval in which c
/// lies, and the shortest number in all of them is taken. The intervals must be narrow enough that few numbers lie in them by chance.
/// </summary>
/// <param name="context">The search.</param>
/// <param name="roles">The components.</param>
/// <param name="linear">Knows the terms that formulas are made of.</param>
internal sealed class RoundedDeduction(SearchContext context, Roles roles, LinearDeduction linear)
{
    private const int MostDecimals = 4;
    private const int MostTerms = 120;
    private const int FewestColumns = 3;

    /// <summary>Kept numbers that are tried, the cheapest first.</summary>
    private const int MostKept = 50_000;

    /// <summary>Significant digits of the factor.</summary>
    private const int MostDigits = 3;

    /// <summary>An interval that is wider than this part of the factor's last digit would have one by chance.</summary>
    private const double WidestInterval = 0.25;

    /// <summary>The cheapest term found for a goal of rounded numbers, or null.</summary>
    public Term? Solve(Goal goal, int dearest)
    {
        if (goal.Type != typeof(double) || goal.Columns.Length < FewestColumns || roles.Named("Round", typeof(double)) is not { } round || !linear.IsComplete(goal.Type)) return null;
        var target = linear.TargetOf(goal);
        if (!Array.TrueForAll(target, double.IsFinite) || target.Distinct().Count() < FewestColumns || DecimalsOf(target) is not { } decimals) return null;

        var best = Kept(goal, target, decimals, round);
        if (best?.Cost > dearest) best = null;
        foreach (var term in linear.BasisOf(goal).Take(MostTerms))
        {
            if (FactorOf(term.Values, target, decimals) is not { } factor || linear.TermOf(goal, [term], [factor]) is not { } product) continue;
            var found = Term.OfCall(round, product, Term.OfConstant(decimals, 1));
            if (found.Cost <= dearest && (best is null || found.Cost < best.Cost)) best = found;
        }

        return best;
    }

    /// <summary>The cheapest kept term that has the expected numbers when it is rounded: the rounding itself need not be enumerated.</summary>
    private Term? Kept(Goal goal, double[] target, int decimals, Component round)
    {
        var (bank, left) = (goal.Space.Bank, MostKept);
        foreach (var kept in bank.Of(context.Types[typeof(double)]))
        {
            if (--left < 0) break;
            var row = bank.Row(kept);
            var column = 0;
            while (column < target.Length && IsRounded(row[goal.Columns[column]], target[column], decimals)) column++;
            if (column == target.Length) return Term.OfCall(round, goal.Space.Extract(kept), Term.OfConstant(decimals, 1));
        }

        return null;
    }

    private static bool IsRounded(long slot, double expected, int decimals) =>
        slot != Slot.Undefined && Math.Round(BitConverter.Int64BitsToDouble(slot), decimals).Equals(expected);

    /// <summary>The most decimals that one of the numbers has; null where it has none or more than are rounded to.</summary>
    private static int? DecimalsOf(double[] numbers)
    {
        for (var decimals = 1; decimals <= MostDecimals; decimals++)
        {
            if (Array.TrueForAll(numbers, number => Math.Round(number, decimals).Equals(number))) return decimals;
        }

        return null;
    }

    /// <summary>The shortest number by which all terms come to the expected numbers; null where there is none, or too many.</summary>
    private static double? FactorOf(double[] values, double[] target, int decimals)
    {
        var lost = 0.5 * Math.Pow(10, -decimals);
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var column = 0; column < values.Length; column++)
        {
            if (values[column] == 0) return null;
            var (left, right) = ((target[column] - lost) / values[column], (target[column] + lost) / values[column]);
            (low, high) = (Math.Max(low, Math.Min(left, right)), Math.Min(high, Math.Max(left, right)));
        }

        if (low > high || low <= 0) return null;
        for (var digits = 1; digits <= MostDigits; digits++)
        {
            var factor = double.Parse(((low + high) / 2).ToString($"G{digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            var step = Math.Pow(10, Math.Floor(Math.Log10(high)) - digits + 1);
            if (factor >= low && factor <= high && high - low <= WidestInterval * step
                && values.Zip(target).All(pair => Math.Round(factor * pair.First, decimals).Equals(pair.Second))) return factor;
        }

        return null;
    }
}
