using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Finds running results: where an expected list is as long as a known one, its elements are the states of a fold over the
/// other, so that the function's arguments and results are all known and its body is a goal of its own.
/// </summary>
internal sealed class SequenceDeduction(SearchContext context, TermSpace space, LambdaSpaces lambdas, GoalSolver solver)
{
    private const int DearestList = 6;
    private const int MostLists = 2;
    private const int DearestStart = 3;
    private const int MostStarts = 5;
    private const int MostColumns = 24;
    private const int DearestBody = 16;

    /// <summary>All elements of longer lists are not needed to find a function, and each takes some hundred bytes.</summary>
    private const int MostElements = 20_000;

    /// <summary>How many levels the bodies stay behind the terms: most lists that are as long as the expected one are mapped.</summary>
    private const int LevelsBehind = 3;

    private readonly Dictionary<(int Operation, int List), Attempt?> _attempts = [];
    private readonly Operation[] _operations = [.. context.Operations.Where(operation =>
        operation.Component.Role == ComponentRole.RunningStates && operation.Component.Returns == context.Problem.Returns)];

    /// <summary>The terms found for the whole problem.</summary>
    public IEnumerable<Term> Solve()
    {
        if (_operations.Length > 0 && context.ExampleSet.Outputs.Sum(output => (long)((Array)output).Length) > MostElements) yield break;
        foreach (var operation in _operations)
        {
            var lists = space.Bank.Of(operation.Parameters[0]).TakeWhile(list => space.Bank.Cost(list) <= DearestList);
            var tried = 0;
            foreach (var list in lists)
            {
                if (context.Budget.IsOver || tried >= MostLists) break;
                if (!_attempts.TryGetValue((operation.Index, list), out var attempt))
                    _attempts[(operation.Index, list)] = attempt = AttemptFor(operation, list);
                if (attempt is null) continue;
                tried++;
                attempt.Functions.RunTo(space.Level - LevelsBehind);
                foreach (var (start, target) in attempt.Targets)
                {
                    if (solver.Solve(new Goal(attempt.Functions.Space, operation.Component.Parameters[^1].GetGenericArguments()[^1], target), DearestBody) is { UsesElement: true } body)
                        yield return CallOf(operation, list, start, body);
                }
            }
        }
    }

    private Term CallOf(Operation operation, int list, int start, Term body)
    {
        var function = Term.OfLambda(body, operation.Component.Parameters[^1]);
        return start < 0
            ? Term.OfCall(operation.Component, space.Extract(list), function)
            : Term.OfCall(operation.Component, space.Extract(list), space.Extract(start), function);
    }

    /// <summary>The states and elements that the function is applied to, for each first state; null where the list does not fit.</summary>
    private Attempt? AttemptFor(Operation operation, int list)
    {
        var types = ElementTuples.TypesOf(operation.Component);
        var isSeeded = operation.Component.Elements == ElementForm.Folded;
        var results = Array.ConvertAll(context.Target, slot => ValueKind.Of(types[0]).ElementsOfList(context.Store, slot));
        var elements = new long[results.Length][];
        for (var example = 0; example < results.Length; example++)
        {
            if (space.Bank.Row(list)[example] is var slot && slot == Slot.Undefined) return null;
            elements[example] = ValueKind.Of(types[1]).ElementsOfList(context.Store, slot);
            if (elements[example].Length != results[example].Length) return null;
            if (!isSeeded && results[example].Length > 0 && results[example][0] != elements[example][0]) return null;
        }

        var targets = Starts(operation, isSeeded)
            .Select(start => (Start: start, Results: ResultsFor(start, elements, results)))
            .Where(target => target.Results is { Count: > 1 })
            .ToArray();
        var columns = targets.SelectMany(target => target.Results!.Keys).Distinct().Take(MostColumns).ToArray();
        return targets.Length == 0
            ? null
            : new Attempt(
                lambdas.OfColumns(operation, columns),
                [.. targets.Select(target => (target.Start, Array.ConvertAll(columns, column => target.Results!.GetValueOrDefault(column, Slot.Undefined))))]);
    }

    private IEnumerable<int> Starts(Operation operation, bool isSeeded) => isSeeded
        ? Enumerable.Range(1, DearestStart).SelectMany(cost => space.Bank.Of(operation.Parameters[1], cost)).Take(MostStarts)
        : [-1];

    /// <summary>What the function gives; null where it would have to give two results for the same arguments.</summary>
    private Dictionary<SpaceColumn, long>? ResultsFor(int start, long[][] elements, long[][] results)
    {
        var known = new Dictionary<SpaceColumn, long>();
        for (var example = 0; example < elements.Length; example++)
        for (var index = start < 0 ? 1 : 0; index < elements[example].Length; index++)
        {
            var state = index > 0 ? results[example][index - 1] : space.Bank.Row(start)[example];
            if (state == Slot.Undefined) return null;
            var column = new SpaceColumn(example, state, elements[example][index]);
            if (!known.TryAdd(column, results[example][index]) && known[column] != results[example][index]) return null;
        }

        return known;
    }

    private sealed record Attempt(LambdaSpace Functions, (int Start, long[] Target)[] Targets);
}
