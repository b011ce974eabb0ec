using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>
/// Columns for the functions that are applied in sequence. The states of a sequence are known only together with its
/// function, so the sample has those that the usual functions come to (for numbers: partial sums, products, differences,
/// maxima), the neighbours in the lists, and what the space outside has computed.
/// </summary>
internal static class StateSample
{
    private const int DearestStart = 3;
    private const int MostStarts = 6;
    private const int DearestList = 5;
    private const int MostLists = 4;
    private const int MostSteps = 6;

    /// <param name="context">The search.</param>
    /// <param name="outer">The space whose operations take the functions.</param>
    /// <param name="form">How they are applied.</param>
    /// <param name="types">Type of the state and, where there is one, of the element.</param>
    public static SpaceColumn[] Take(SearchContext context, TermSpace outer, ElementForm form, Type[] types)
    {
        var starts = Cheapest(context, outer, types[0], DearestStart, MostStarts);
        if (!StateSequence.HasElements(form))
            return ElementSample.InTurn(starts.Select(start => States(context, outer, start, types[0])));

        var steps = context.Operations
            .Where(operation => operation.Component.Parameters.SequenceEqual(types) && operation.Component.Returns == types[0])
            .OrderBy(operation => operation.Cost)
            .Take(MostSteps)
            .ToArray();
        var sources = new List<IEnumerable<SpaceColumn>>();
        foreach (var list in Cheapest(context, outer, ValueTypes.ListOf(types[1]), DearestList, MostLists))
        for (var example = 0; example < context.Examples; example++)
        {
            if (outer.Bank.Row(list)[example] is var slot && slot == Slot.Undefined) continue;
            var column = example;
            var elements = ValueKind.Of(types[1]).ElementsOfList(context.Store, slot);
            if (types[0] == types[1])
                sources.Add(elements.Skip(1).Select((element, index) => new SpaceColumn(column, elements[index], element)));
            var firsts = form == ElementForm.FoldedFromFirst
                ? elements.Take(1)
                : starts.Select(start => outer.Bank.Row(start)[example]).Where(first => first != Slot.Undefined);
            foreach (var first in firsts)
            {
                var rest = form == ElementForm.FoldedFromFirst ? elements[1..] : elements;
                sources.AddRange(steps.Select(step => Partial(context, step, column, first, rest)));
                sources.Add(rest.Select(element => new SpaceColumn(column, first, element)));
            }
        }

        return ElementSample.InTurn(sources);
    }

    private static IEnumerable<SpaceColumn> Partial(SearchContext context, Operation step, int example, long state, long[] elements)
    {
        foreach (var element in elements)
        {
            yield return new SpaceColumn(example, state, element);
            state = Interpreter.Apply(step.Component.Evaluate, context.Store, [state, element], []);
            if (state == Slot.Undefined) yield break;
        }
    }

    /// <summary>A first state in each example, and what lies one call away from it.</summary>
    private static IEnumerable<SpaceColumn> States(SearchContext context, TermSpace outer, int start, Type type)
    {
        var terms = Cheapest(context, outer, type, DearestStart + 2, ElementSample.MostColumns)
            .Where(term => outer.Bank.Operation(term) >= 0 && outer.Bank.Children(term)[0] == start)
            .Prepend(start)
            .ToArray();
        foreach (var term in terms)
        for (var example = 0; example < context.Examples; example++)
        {
            if (outer.Bank.Row(term)[example] is var slot && slot != Slot.Undefined)
                yield return new SpaceColumn(example, slot);
        }
    }

    private static List<int> Cheapest(SearchContext context, TermSpace outer, Type type, int dearest, int most) =>
        [.. Enumerable.Range(1, dearest).SelectMany(cost => outer.Bank.Of(context.Types[type], cost)).Take(most)];
}
