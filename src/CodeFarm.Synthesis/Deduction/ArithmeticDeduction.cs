using System.Numerics;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Finds sums, differences and products of two kept terms: for the one, the other is computed from the expected numbers
/// and looked up, so that the two together are as dear as twice the level reached.
/// </summary>
internal sealed class ArithmeticDeduction(SearchContext context, Roles roles)
{
    private const int MostTerms = 20_000;

    /// <summary>The cheapest term found for a goal of integers in every column, or null.</summary>
    public Term? Solve(Goal goal, int dearest) =>
        goal.Type == typeof(int) ? Solve<int>(goal, dearest) : goal.Type == typeof(long) ? Solve<long>(goal, dearest) : null;

    private Term? Solve<T>(Goal goal, int dearest)
        where T : struct, IBinaryInteger<T>
    {
        var (bank, type) = (goal.Space.Bank, context.Types[goal.Type]);
        Term? best = null;
        var other = new long[goal.Target.Length];
        var read = 0;
        foreach (var term in bank.Of(type))
        {
            var limit = best?.Cost ?? dearest;
            if (++read > MostTerms || (2 * bank.Cost(term)) > limit || context.Budget.IsOver) break;
            var row = bank.Row(term);
            foreach (var role in (ReadOnlySpan<ComponentRole>)[ComponentRole.Addition, ComponentRole.Subtraction, ComponentRole.Multiplication])
            {
                if (roles.Find(role, goal.Type, goal.Type) is not { } component || !TryInvert<T>(role, goal.Target, row, other)) continue;
                var partner = bank.Find(type, other);
                if (partner < 0 || component.Cost + bank.Cost(term) + bank.Cost(partner) >= limit) continue;
                // The partner is computed so that it comes first in a difference.
                best = Term.OfCall(component, goal.Space.Extract(partner), goal.Space.Extract(term));
                limit = best.Cost;
            }
        }

        return best;
    }

    private bool TryInvert<T>(ComponentRole role, long[] target, ReadOnlySpan<long> row, long[] other)
        where T : struct, IBinaryInteger<T>
    {
        for (var column = 0; column < target.Length; column++)
        {
            if (row[column] == Slot.Undefined) return false;
            var (result, value) = (context.Store.Read<T>(target[column]), context.Store.Read<T>(row[column]));
            if (role == ComponentRole.Multiplication && (T.IsZero(value) || value == -T.One || result % value != T.Zero)) return false;
            var inverse = role switch
            {
                ComponentRole.Addition => result - value,
                ComponentRole.Subtraction => result + value,
                _ => result / value,
            };
            other[column] = context.Store.Write(inverse);
        }

        return true;
    }
}
