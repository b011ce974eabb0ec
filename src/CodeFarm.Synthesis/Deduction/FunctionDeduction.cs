using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Finds calls with a function of each element for a list that is expected: for a known list, the inverse of the component
/// says what the function must give, which is a goal among the bodies of lambdas.
/// </summary>
internal sealed class FunctionDeduction(SearchContext context, LambdaSpaces lambdas, GoalSolver solver)
{
    private const int MostLists = 10;
    private const int DearestList = 11;
    private const int DearestFunction = 24;

    /// <summary>An entry of a dictionary and a list of some dozen places.</summary>
    private const int BytesOfGoal = 300;

    /// <summary>What a function costs more that ignores its elements: one repeats an item, rather than map a list to it.</summary>
    private const int CostOfIgnored = 3;

    private readonly Operation[] _operations = [.. context.Operations.Where(operation => operation.Component is { FunctionInverse: not null, Functions: 1 })];

    private readonly Dictionary<(ulong Goal, int Operation), PossibleTerms> _possible = [];

    /// <summary>The calls found for a goal over the parameters.</summary>
    public IEnumerable<Term> Solve(Goal goal, int dearest)
    {
        if (ValueTypes.ElementOf(goal.Type) is not { } element || goal.Space != lambdas.Outer) yield break;
        var results = Array.ConvertAll(goal.Target, slot => slot == Slot.Undefined ? [] : ValueKind.Of(element).ElementsOfList(context.Store, slot));
        foreach (var operation in _operations.Where(operation => operation.Component.Returns == goal.Type))
        foreach (var call in operation.Values == 1 ? OverOne(goal, operation, results, dearest) : OverTwo(goal, operation, results, dearest))
            yield return call;
    }

    private IEnumerable<Term> OverOne(Goal goal, Operation operation, long[][] results, int dearest)
    {
        var bank = goal.Space.Bank;
        var known = PossibleOf(goal, operation);
        var lists = bank.Of(operation.Parameters[0]);
        for (var tried = 0; tried < MostLists && known.Next(tried, lists.Count) is >= 0 and var place && bank.Cost(lists[place]) <= DearestList && !context.Budget.IsOver;)
        {
            var expected = Expected(goal, operation, lists[place], -1, results);
            if (!known.Note(place, expected is not null)) continue;
            tried++;
            if (Function(goal, operation, lists[place], -1, expected!, dearest) is { } call) yield return call;
        }
    }

    private IEnumerable<Term> OverTwo(Goal goal, Operation operation, long[][] results, int dearest)
    {
        var tried = 0;
        foreach (var (first, second) in Lists(goal.Space.Bank, operation))
        {
            if (context.Budget.IsOver || tried >= MostLists) break;
            if (Expected(goal, operation, first, second, results) is not { } expected) continue;
            tried++;
            if (Function(goal, operation, first, second, expected, dearest) is { } call) yield return call;
        }
    }

    private PossibleTerms PossibleOf(Goal goal, Operation operation)
    {
        var key = (TermBank.Hash(0, goal.Target), operation.Index);
        if (_possible.TryGetValue(key, out var known)) return known;
        context.Budget.CountMemory(BytesOfGoal);
        return _possible[key] = new PossibleTerms();
    }

    private static IEnumerable<(int First, int Second)> Lists(TermBank bank, Operation operation)
    {
        var first = bank.Of(operation.Parameters[0]).TakeWhile(list => bank.Cost(list) <= DearestList);
        var second = bank.Of(operation.Parameters[1]).TakeWhile(list => bank.Cost(list) <= DearestList).Take(MostLists).ToArray();
        return first.Take(MostLists).SelectMany(one => second.Where(two => two != one).Select(two => (one, two)))
            .OrderBy(pair => bank.Cost(pair.one) + bank.Cost(pair.two));
    }

    /// <summary>What the function must give for each element in each column; null where the result is impossible.</summary>
    private long[][]? Expected(Goal goal, Operation operation, int first, int second, long[][] results)
    {
        var bank = goal.Space.Bank;
        var types = ElementTuples.TypesOf(operation.Component);
        var expected = new long[results.Length][];
        var isOpen = false;
        foreach (var column in goal.Columns)
        {
            var (left, right) = (bank.Row(first)[column], second < 0 ? 0 : bank.Row(second)[column]);
            if (left == Slot.Undefined || right == Slot.Undefined) return null;
            var elements = ValueKind.Of(types[0]).ElementsOfList(context.Store, left);
            var others = second < 0 ? [] : ValueKind.Of(types[1]).ElementsOfList(context.Store, right);
            var count = ElementTuples.Count(operation.Component.Elements, elements, others);
            Array.Fill(expected[column] = new long[count], Slot.Undefined);
            if (!operation.Component.FunctionInverse!.Solve(elements, results[column], expected[column])) return null;
            isOpen |= expected[column].Any(slot => slot != Slot.Undefined);
        }

        return isOpen ? expected : null;
    }

    private Term? Function(Goal goal, Operation operation, int first, int second, long[][] expected, int dearest)
    {
        var bank = goal.Space.Bank;
        var component = operation.Component;
        var functions = component.Elements == ElementForm.Each ? lambdas.Of(operation, first) : lambdas.Of(operation);
        if (functions is null) return null;
        functions.RunTo(goal.Space.Level - 1);
        var target = new long[functions.Space.Columns.Length];
        Array.Fill(target, Slot.Undefined);
        foreach (var example in goal.Columns)
        {
            var inputs = functions.InputsOf(example, bank.Row(first)[example], second < 0 ? 0 : bank.Row(second)[example]);
            for (var index = 0; index < expected[example].Length; index++)
            {
                var (column, slot) = (inputs.Columns[index], expected[example][index]);
                if (column < 0 || slot == Slot.Undefined) continue;
                if (target[column] != Slot.Undefined && target[column] != slot) return null;
                target[column] = slot;
            }
        }

        var left = dearest - component.Cost - bank.Cost(first) - (second < 0 ? 0 : bank.Cost(second));
        var body = new Goal(functions.Space, component.Parameters[^1].GetGenericArguments()[^1], target);
        if (body.Columns.Length == 0 || solver.Solve(body, Math.Min(left, DearestFunction)) is not { } found) return null;
        // A function that ignores its elements keeps all or nothing.
        if (!found.UsesElement && found.Type == typeof(bool)) return null;
        var lists = second < 0 ? new[] { goal.Space.Extract(first) } : [goal.Space.Extract(first), goal.Space.Extract(second)];
        return Term.OfCall(component, found.UsesElement ? 0 : CostOfIgnored, [.. lists, Term.OfLambda(found, component.Parameters[^1])]);
    }
}
