using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Takes an expected dictionary of numbers for sums over the elements of a list that is known, and one of lists for what the elements
/// with each key give: first looks for a function that gives the expected keys, each at least once, and then for one whose sums over
/// the elements with each key, or whose values for them in order, are the expected ones.
/// </summary>
internal sealed class TotalDeduction(SearchContext context, TermSpace space, LambdaSpaces lambdas, Roles roles)
{
    /// <summary>As far behind the level of the search as functions of elements are looked for.</summary>
    private const int LevelsBehind = 3;

    /// <summary>Functions that give the keys: the first ones are enough, the others are clumsier.</summary>
    private const int MostKeys = 3;

    /// <param name="dearest">Cost above which an answer is of no use.</param>
    public IEnumerable<Term> Solve(int dearest)
    {
        var returns = context.Problem.Returns;
        var totals = roles.All(ComponentRole.Totals).Concat(roles.All(ComponentRole.Groups)).Where(component => component.Returns == returns).ToArray();
        if (totals.Length == 0) yield break;
        var maps = Array.ConvertAll(context.ExampleSet.Outputs, output => (IMap)output);
        foreach (var (list, element) in new KeptLists(context, space).AtLeastAsLongAs(Array.ConvertAll(maps, map => map.Names.Length)))
        {
            if (totals.FirstOrDefault(total => total.Parameters[0] == ValueTypes.ListOf(element)) is not { } component) continue;
            if (lambdas.Of(component, list, space.Level - LevelsBehind) is not { } functions || functions.ColumnsOf(space.Bank.Row(list)) is not { } columns) continue;
            foreach (var (key, places) in Keys(functions, columns, maps).Take(MostKeys))
            {
                if (ValueOf(functions, columns, places, maps) is not { } value) continue;
                var answer = Term.OfCall(
                    component, space.Extract(list),
                    Term.OfLambda(functions.Space.Extract(key), component.Parameters[1]), Term.OfLambda(functions.Space.Extract(value), component.Parameters[2]));
                if (answer.Cost <= dearest) yield return answer;
                break;
            }
        }
    }

    /// <summary>Functions that give just the expected keys, and for each element the place of its key.</summary>
    private IEnumerable<(int Function, int[][] Places)> Keys(LambdaSpace functions, int[][] columns, IMap[] maps)
    {
        var name = ValueTypes.MapKeyOf(context.Problem.Returns)!;
        var keys = Array.ConvertAll(maps, map => ValueKind.Of(name).ElementsOfList(context.Store, ValueKind.Of(ValueTypes.ListOf(name)).Write(context.Store, map.Names)));
        foreach (var term in functions.Space.Bank.Of(context.Types[name]))
        {
            if (functions.Space.Bank.Inputs(term) != InputUse.None && PlacesOf(functions.Space.Bank.Row(term), columns, keys) is { } places)
                yield return (term, places);
        }
    }

    private static int[][]? PlacesOf(ReadOnlySpan<long> row, int[][] columns, long[][] keys)
    {
        var places = new int[columns.Length][];
        for (var example = 0; example < columns.Length; example++)
        {
            places[example] = new int[columns[example].Length];
            for (var index = 0; index < columns[example].Length; index++)
            {
                places[example][index] = Array.IndexOf(keys[example], row[columns[example][index]]);
                if (places[example][index] < 0) return null;
            }

            if (places[example].Distinct().Count() < keys[example].Length) return null;
        }

        return places;
    }

    /// <summary>The cheapest function whose sums, or lists of values, are the expected ones.</summary>
    private int? ValueOf(LambdaSpace functions, int[][] columns, int[][] places, IMap[] maps)
    {
        var type = ValueTypes.MapValueOf(context.Problem.Returns)!;
        if (ValueTypes.ElementOf(type) is { } item) return ItemOf(functions, columns, places, maps, item);
        var expected = Array.ConvertAll(maps, map => map.Contents.Cast<object>().Select(Convert.ToDouble).ToArray());
        foreach (var term in functions.Space.Bank.Of(context.Types[type]))
        {
            if (AreSums(functions.Space.Bank.Row(term), type, columns, places, expected)) return term;
        }

        return null;
    }

    private int? ItemOf(LambdaSpace functions, int[][] columns, int[][] places, IMap[] maps, Type item)
    {
        var list = ValueKind.Of(ValueTypes.ListOf(item));
        var expected = Array.ConvertAll(maps, map => map.Contents.Cast<object>()
            .Select(content => ValueKind.Of(item).ElementsOfList(context.Store, list.Write(context.Store, content))).ToArray());
        foreach (var term in functions.Space.Bank.Of(context.Types[item]))
        {
            if (AreLists(functions.Space.Bank.Row(term), columns, places, expected)) return term;
        }

        return null;
    }

    private static bool AreLists(ReadOnlySpan<long> row, int[][] columns, int[][] places, long[][][] expected)
    {
        for (var example = 0; example < columns.Length; example++)
        {
            var counts = new int[expected[example].Length];
            for (var index = 0; index < columns[example].Length; index++)
            {
                var place = places[example][index];
                var values = expected[example][place];
                if (counts[place] >= values.Length || values[counts[place]++] != row[columns[example][index]]) return false;
            }

            for (var place = 0; place < counts.Length; place++)
            {
                if (counts[place] < expected[example][place].Length) return false;
            }
        }

        return true;
    }

    private bool AreSums(ReadOnlySpan<long> row, Type type, int[][] columns, int[][] places, double[][] expected)
    {
        for (var example = 0; example < columns.Length; example++)
        {
            var sums = new double[expected[example].Length];
            for (var index = 0; index < columns[example].Length; index++)
            {
                var slot = row[columns[example][index]];
                if (slot == Slot.Undefined) return false;
                sums[places[example][index]] += type == typeof(int) ? context.Store.Read<int>(slot) : context.Store.Read<double>(slot);
            }

            for (var place = 0; place < sums.Length; place++)
            {
                if (!ValueComparer.IsClose(sums[place], expected[example][place])) return false;
            }
        }

        return true;
    }
}
