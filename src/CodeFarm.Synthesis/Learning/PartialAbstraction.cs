using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Learning;

/// <summary>An abstraction in the making: what is decided of it in preorder, and where it matches the corpus.</summary>
/// <param name="Decided">Heads in preorder; a parameter stands for a finished argument.</param>
/// <param name="Parameters">Types of the parameters so far.</param>
/// <param name="Holes">Places that are open, the next one last.</param>
/// <param name="Matches">Where the decided part matches.</param>
/// <param name="Bound">By how many nodes the corpus may shrink at most.</param>
internal sealed record PartialAbstraction(Term[] Decided, Type[] Parameters, PartialAbstraction.Hole[] Holes, PartialAbstraction.Place[] Matches, int Bound)
{
    /// <param name="IsLazy">Whether it is in a lambda or in a branch of a choice.</param>
    /// <param name="IsInLambda">Whether it is in a lambda, so that its element may stand there.</param>
    internal readonly record struct Hole(bool IsLazy, bool IsInLambda);

    /// <param name="Node">The matching node of the corpus.</param>
    /// <param name="Open">What stands in each hole.</param>
    /// <param name="Arguments">What stands for each parameter.</param>
    internal sealed record Place(CorpusNode Node, Term[] Open, Term[] Arguments);

    public bool IsComplete => Holes.Length == 0;

    public int Calls => Decided.Count(head => head.Kind is TermKind.Call or TermKind.Conditional);

    /// <summary>Whether it is made of one component and parameters alone, such as the sum of three numbers.</summary>
    public bool IsChain => Decided.All(head => head.Kind == TermKind.Parameter || TermEquality.HaveSameHead(head, Decided[0]));

    /// <summary>The finished abstraction.</summary>
    public Abstraction Finish()
    {
        var position = 0;
        return new(Build(), Parameters);

        Term Build()
        {
            var head = Decided[position++];
            return head.Kind == TermKind.Parameter ? head : TermRewriter.WithChildren(head, Array.ConvertAll(head.Children, _ => Build()));
        }
    }
}
