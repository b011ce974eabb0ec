using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>Numbers that the space of the parameters has computed from lists, such as an average, for use in lambdas.</summary>
internal sealed class OuterNumbers(SearchContext context, TermSpace outer)
{
    private const int Dearest = 6;
    private const int Most = 12;

    private static readonly Type[] Types = [typeof(double), typeof(int), typeof(long)];

    private int _count;

    /// <summary>Those of a cost, as long as they are few enough.</summary>
    public IEnumerable<Leaf> At(int cost)
    {
        if (cost > Dearest) yield break;
        foreach (var type in Types)
        foreach (var term in outer.Bank.Of(context.Types[type], cost).Where(term => outer.Bank.Operation(term) >= 0))
        {
            var call = outer.Extract(term);
            if (_count >= Most || call.SelfAndDescendants().All(node => node.Kind != TermKind.Parameter || ValueTypes.IsScalar(node.Type))) continue;
            _count++;
            yield return new Leaf(call, outer.Bank.Row(term).ToArray());
        }
    }
}
