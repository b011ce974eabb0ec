using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Finds linear recurrences of the second order, such as Fibonacci's, of which each expected number is a member: all with
/// small coefficients are tried. The expected numbers must be so large and so many that no other could fit by chance.
/// </summary>
internal sealed class RecurrenceDeduction(SearchContext context)
{
    private const int DearestIndex = 6;
    private const int LargestIndex = 45;
    private const int LargestStart = 3;
    private const int LargestFactor = 3;
    private const int FewestColumns = 3;

    /// <summary>Twice the bits that one of the recurrences takes to tell.</summary>
    private const double FewestBits = 16;

    private readonly HashSet<string> _tried = [];

    /// <summary>The term that is most like Fibonacci's, or null.</summary>
    public Term? Solve(Goal goal, int dearest)
    {
        if (goal.Type != typeof(int) || goal.Columns.Length < FewestColumns) return null;
        var target = Array.ConvertAll(goal.Columns, column => context.Store.Read<int>(goal.Target[column]));
        if (target.Distinct().Sum(number => Math.Log2(1 + Math.Abs((double)number))) < FewestBits) return null;

        var bank = goal.Space.Bank;
        Term? best = null;
        foreach (var term in bank.Of(context.Types[typeof(int)]).TakeWhile(term => bank.Cost(term) <= DearestIndex))
        {
            var row = bank.Row(term);
            var indexes = new int[goal.Columns.Length];
            for (var index = 0; index < indexes.Length; index++)
                indexes[index] = row[goal.Columns[index]] is var slot && slot != Slot.Undefined ? context.Store.Read<int>(slot) : -1;
            if (indexes.Any(index => index is < 0 or > LargestIndex) || indexes.Distinct().Count() < FewestColumns || !_tried.Add(string.Join(' ', indexes))) continue;
            if (Fitting(indexes, target) is { } component && component.Cost + bank.Cost(term) is var cost && cost <= dearest && (best is null || cost < best.Cost))
                best = Term.OfCall(component, goal.Space.Extract(term));
        }

        return best;
    }

    private static Component? Fitting(int[] indexes, int[] target)
    {
        Component? best = null;
        for (var first = 0; first <= LargestStart; first++)
        for (var second = 0; second <= LargestStart; second++)
        for (var ofLast = -LargestFactor; ofLast <= LargestFactor; ofLast++)
        for (var ofSecondLast = -LargestFactor; ofSecondLast <= LargestFactor; ofSecondLast++)
        {
            var cost = 4 + first + second + Math.Abs(ofLast) + Math.Abs(ofSecondLast) + (ofLast < 0 ? 1 : 0) + (ofSecondLast < 0 ? 1 : 0);
            if (ofLast == 0 || ofSecondLast == 0 || best?.Cost <= cost || !Fits(indexes, target, first, second, ofLast, ofSecondLast)) continue;
            best = NamedSequenceComponents.Recurrence("NumberOfSequence", first, second, ofLast, ofSecondLast) with { Cost = cost };
        }

        return best;
    }

    private static bool Fits(int[] indexes, int[] target, int first, int second, int ofLast, int ofSecondLast)
    {
        for (var column = 0; column < indexes.Length; column++)
        {
            if (NamedSequenceComponents.ValueOf(indexes[column], first, second, ofLast, ofSecondLast) != target[column]) return false;
        }

        return true;
    }
}
