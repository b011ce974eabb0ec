using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>Numbers that nobody named and that follow from the examples: what is the same in every column of a goal, or solves an equation.</summary>
internal sealed class DerivedConstants(SearchContext context)
{
    /// <summary>A number that people write; a larger one happens to be left over.</summary>
    public const int Largest = 10_000;

    /// <summary>Fewest columns that must agree: one alone would give a constant for every goal.</summary>
    private const int FewestColumns = 2;

    /// <summary>The whole number that a goal asks for in every column; null where it asks for others, or for what nobody writes.</summary>
    public Term? Of(Goal goal)
    {
        if ((goal.Type != typeof(int) && goal.Type != typeof(long)) || goal.Columns.Length < FewestColumns || !context.Ideas.HasFlag(SearchIdeas.MinedConstants)) return null;
        var slot = goal.Target[goal.Columns[0]];
        foreach (var column in goal.Columns)
        {
            if (goal.Target[column] != slot) return null;
        }

        var value = goal.Type == typeof(int) ? context.Store.Read<int>(slot) : context.Store.Read<long>(slot);
        if (Math.Abs((double)value) > Largest) return null;
        object number = goal.Type == typeof(int) ? (int)value : (object)value;
        return Term.OfConstant(number, CostOf(value));
    }

    /// <summary>As <see cref="BitsOf"/>; less where the problem names it.</summary>
    public int CostOf(double value)
    {
        var known = context.Constants.Where(leaf => leaf.Term.Constant is int whole ? whole == value : leaf.Term.Constant is double real && real == value)
            .Select(leaf => leaf.Term.Cost).DefaultIfEmpty(int.MaxValue).Min();
        return Math.Min(known, BitsOf(value));
    }

    /// <summary>About as many bits as a number has, and for a decimal those of its digits.</summary>
    public static int BitsOf(double value)
    {
        while (value % 1 != 0 && Math.Abs(value) < 1e6)
            value = Math.Round(value * 10, 6);
        return 2 + (int)Math.Log2(1 + Math.Abs(value));
    }
}
