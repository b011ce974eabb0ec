using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>A term that a space does not take apart: a parameter, a constant, an element, or a whole term from outside of a lambda.</summary>
/// <param name="Term">What it is.</param>
/// <param name="Values">Its slot in each example; empty for an element.</param>
internal sealed record Leaf(Term Term, long[] Values)
{
    /// <summary>Its value in a column.</summary>
    public long ValueIn(SpaceColumn column) => Term.Kind == TermKind.Element ? column.Element(Term.Parameter) : Values[column.Example];

    public void Fill(long[] row, SpaceColumn[] columns)
    {
        for (var column = 0; column < row.Length; column++)
            row[column] = ValueIn(columns[column]);
    }

    public InputUse InputsIn(TermSpace space) => Term.Kind switch
    {
        TermKind.Element => (InputUse)(1 << Term.Parameter),
        TermKind.Parameter when !space.IsInLambda => InputUse.First,
        _ => InputUse.None,
    };
}
