using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Takes an expected dictionary or joined text apart into one value for each element of a list that is known, and
/// looks for the function that gives it (in the manner of lambda^2: Feser, Chaudhuri and Dillig, PLDI 2015).
/// </summary>
internal sealed class StructureDeduction(SearchContext context, TermSpace space, LambdaSpaces lambdas, Roles roles, GoalSolver solver)
{
    private const int DearestFunction = 24;

    /// <summary>What a function stands in costs at least so much, so its body is enumerated to so much lower a level.</summary>
    private const int LevelsBehind = 3;

    private static readonly Type Texts = ValueTypes.ListOf(typeof(string));

    private readonly KeptLists _lists = new(context, space);

    private int _dearest = int.MaxValue;

    /// <summary>The terms found for the whole problem.</summary>
    /// <param name="dearest">Cost above which an answer is of no use.</param>
    public IEnumerable<Term> Solve(int dearest)
    {
        _dearest = dearest;
        var returns = context.Problem.Returns;
        if (ValueTypes.MapValueOf(returns) is { } value) return Entries(ValueTypes.MapKeyOf(returns)!, value).Concat(new TotalDeduction(context, space, lambdas, roles).Solve(dearest));
        return returns == typeof(string) ? Joined() : [];
    }

    private IEnumerable<Term> Joined()
    {
        var target = Array.ConvertAll(context.Target, context.Store.Read<string>);
        if (Array.Exists(target, ValueSizes.IsEnormous)) yield break;
        var separators = context.Constants.Select(leaf => leaf.Term).Where(term => term.Constant is string { Length: > 0 });
        foreach (var separator in separators)
        {
            var text = (string)separator.Constant!;
            if (target.Any(output => output.Contains(text, StringComparison.Ordinal)) && roles[ComponentRole.Join] is { } join)
            {
                foreach (var list in ListsOfTexts([.. target.Select(output => output.Split(text))]))
                    yield return Term.OfCall(join, separator, list);
            }

            if (roles[ComponentRole.ConcatenationOfAll] is not { } concatenation) continue;
            if (target.All(output => output.EndsWith(text, StringComparison.Ordinal)))
            {
                foreach (var list in ListsOfTexts([.. target.Select(output => output[..^text.Length].Split(text).Select(piece => piece + text).ToArray())]))
                    yield return Term.OfCall(concatenation, list);
            }

            if (target.All(output => output.StartsWith(text, StringComparison.Ordinal)))
            {
                foreach (var list in ListsOfTexts([.. target.Select(output => output[text.Length..].Split(text).Select(piece => text + piece).ToArray())]))
                    yield return Term.OfCall(concatenation, list);
            }
        }

        if (roles[ComponentRole.ConcatenationOfAll] is not { } all) yield break;
        for (var length = 1; length <= 2; length++)
        {
            if (target.Any(output => output.Length % length != 0)) continue;
            foreach (var list in ListsOfTexts([.. target.Select(output => output.Chunk(length).Select(chunk => new string(chunk)).ToArray())]))
                yield return Term.OfCall(all, list);
        }
    }

    /// <summary>Lists of these texts: one that is kept, or a function of each element of another.</summary>
    private IEnumerable<Term> ListsOfTexts(string[][] texts)
    {
        var row = Array.ConvertAll(texts, context.Store.Write<string[]>);
        var kept = space.Bank.Find(context.Types[Texts], row);
        return kept >= 0
            ? [space.Extract(kept)]
            : Mapped(typeof(string), Array.ConvertAll(texts, list => Array.ConvertAll(list, context.Store.Write<string>)));
    }

    /// <summary>The functions of each element of a list as long as the expected one.</summary>
    private IEnumerable<Term> Mapped(Type result, long[][] expected)
    {
        foreach (var (list, element) in _lists.AsLongAs(Array.ConvertAll(expected, values => values.Length)))
        {
            if (roles.Find(ComponentRole.Map, ValueTypes.ListOf(result), ValueTypes.ListOf(element)) is { } map
                && Function(map, list, result, expected) is { } function)
            {
                yield return Term.OfCall(map, space.Extract(list), function);
            }
        }
    }

    private IEnumerable<Term> Entries(Type name, Type value)
    {
        var maps = Array.ConvertAll(context.ExampleSet.Outputs, output => (IMap)output);
        var keys = Array.ConvertAll(maps, map => ValueKind.Of(name).ElementsOfList(context.Store, ListOf(name, map.Names)));
        var values = Array.ConvertAll(maps, map => ValueKind.Of(value).ElementsOfList(context.Store, ListOf(value, map.Contents)));
        foreach (var (list, element) in _lists.AsLongAs(Array.ConvertAll(keys, key => key.Length)))
        {
            if (roles.Find(ComponentRole.Entries, context.Problem.Returns, ValueTypes.ListOf(element)) is not { } entries) continue;
            foreach (var order in OrdersOf(entries, list, name, keys))
            {
                if (Function(entries, list, name, Ordered(keys, order)) is not { } key
                    || Function(entries, list, value, Ordered(values, order), 2) is not { } content)
                {
                    continue;
                }

                yield return Term.OfCall(entries, space.Extract(list), key, content);
                break;
            }
        }
    }

    /// <summary>
    /// A dictionary has no order, but the list that it comes from has one: the one that is written, and then the one in which the
    /// cheapest kept function of the list's elements gives the expected keys.
    /// </summary>
    private IEnumerable<int[][]> OrdersOf(Component component, int list, Type name, long[][] keys)
    {
        yield return Array.ConvertAll(keys, expected => Enumerable.Range(0, expected.Length).ToArray());
        if (lambdas.Of(component, list, space.Level - LevelsBehind) is not { } functions || functions.ColumnsOf(space.Bank.Row(list)) is not { } columns) yield break;
        foreach (var term in functions.Space.Bank.Of(context.Types[name]))
        {
            if (OrderOf(functions.Space.Bank.Row(term), columns, keys) is not { } order) continue;
            yield return order;
            yield break;
        }
    }

    /// <summary>Where each key that a function gives stands among the expected ones; null where it gives others.</summary>
    private static int[][]? OrderOf(ReadOnlySpan<long> row, int[][] columns, long[][] keys)
    {
        var order = new int[keys.Length][];
        for (var example = 0; example < keys.Length; example++)
        {
            order[example] = new int[keys[example].Length];
            for (var index = 0; index < order[example].Length; index++)
            {
                var place = order[example][index] = Array.IndexOf(keys[example], row[columns[example][index]]);
                if (place < 0 || order[example].AsSpan(0, index).Contains(place)) return null;
            }
        }

        return order;
    }

    private static long[][] Ordered(long[][] slots, int[][] order) =>
        [.. slots.Select((values, example) => Array.ConvertAll(order[example], place => values[place]))];

    private long ListOf(Type element, Array values) => ValueKind.Of(ValueTypes.ListOf(element)).Write(context.Store, values);

    /// <summary>The function that gives the expected value for each element of a list, as an argument of a component; or null.</summary>
    private Term? Function(Component component, int list, Type result, long[][] expected, int argument = 1)
    {
        var limit = Math.Min(DearestFunction, _dearest - space.Bank.Cost(list) - component.Cost);
        if (limit < LevelsBehind) return null;
        if (lambdas.Of(component, list, space.Level - LevelsBehind) is not { } functions) return null;
        var target = new long[functions.Space.Columns.Length];
        Array.Fill(target, Slot.Undefined);
        var row = space.Bank.Row(list);
        for (var example = 0; example < expected.Length; example++)
        {
            var inputs = functions.InputsOf(example, row[example], 0);
            for (var index = 0; index < expected[example].Length; index++)
            {
                var column = inputs.Columns[index];
                if (column < 0) continue;
                if (target[column] != Slot.Undefined && target[column] != expected[example][index]) return null;
                target[column] = expected[example][index];
            }
        }

        var goal = new Goal(functions.Space, result, target);
        return goal.Columns.Length > 0 && solver.Solve(goal, limit) is { } body
            ? Term.OfLambda(body, component.Parameters[argument])
            : null;
    }
}
