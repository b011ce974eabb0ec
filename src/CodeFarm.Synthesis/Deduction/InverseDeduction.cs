using CodeFarm.Synthesis.Enumeration;
using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Deduction;

/// <summary>
/// Finds calls for a goal from the inverses of components: what is given is taken from the bank, what is wanted becomes a
/// goal of its own (Polozov and Gulwani, FlashMeta, OOPSLA 2015).
/// </summary>
internal sealed class InverseDeduction(SearchContext context, GoalSolver solver)
{
    /// <summary>Terms that are tried as a given argument, for the whole problem and for a part of it.</summary>
    private const int MostGiven = 20_000;
    private const int MostGivenOfPart = 600;
    /// <summary>Of those that are possible, the terms for which what is wanted is deduced further, and not only looked up.</summary>
    private const int MostGivenFurther = 24;
    private const int TermsBetweenGlances = 256;

    /// <summary>A list of some dozen inverses, most of which are impossible, and an entry of a dictionary.</summary>
    private const int BytesOfGoal = 3_000;

    private readonly ILookup<Type, Operation> _invertible = context.Operations
        .Where(operation => operation.Component.Inverses.Count > 0).ToLookup(operation => operation.Component.Returns);

    // For each goal, for one inverse after the other.
    private readonly Dictionary<(TermSpace Space, Type Type, ulong Target), List<PossibleTerms>> _possible = [];

    // Rows that are free, by their length.
    private readonly Dictionary<int, Stack<long[]>> _rows = [];

    /// <summary>The cheapest call found for a goal, or null.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="dearest">Cost above which an answer is of no use.</param>
    /// <param name="depth">How often what is wanted may be deduced further.</param>
    public Term? Solve(Goal goal, int dearest, int depth)
    {
        Term? best = null;
        var possible = PossibleOf(goal);
        var index = 0;
        foreach (var operation in _invertible[goal.Type])
        foreach (var inverse in operation.Component.Inverses)
        {
            if (context.Budget.IsOver) return best;
            if (index == possible.Count) possible.Add(new PossibleTerms());
            if (Solve(goal, operation, inverse, possible[index++], best?.Cost - 1 ?? dearest, depth) is { } call) best = call;
        }

        return best;
    }

    private List<PossibleTerms> PossibleOf(Goal goal)
    {
        var key = (goal.Space, goal.Type, TermBank.Hash(0, goal.Target));
        if (_possible.TryGetValue(key, out var possible)) return possible;
        context.Budget.CountMemory(BytesOfGoal);
        return _possible[key] = [];
    }

    private Term? Solve(Goal goal, Operation operation, Inverse inverse, PossibleTerms known, int dearest, int depth)
    {
        var bank = goal.Space.Bank;
        var terms = inverse.GivenArguments is [var given] ? bank.Of(operation.Parameters[given]) : null;
        if (known.IsEmpty(terms?.Count ?? 1)) return null;
        var values = RentRows(goal, inverse);
        var best = terms is not null ? Solve(goal, operation, inverse, (known, terms), values, dearest, depth)
            : known.Note(0, TryInvert(goal, inverse, [], values)) ? Call(goal, operation, inverse, values, given: null, dearest, depth)
            : null;
        foreach (var wanted in inverse.WantedArguments)
            _rows[goal.Target.Length].Push(values[wanted]);
        return best;
    }

    private Term? Solve(Goal goal, Operation operation, Inverse inverse, (PossibleTerms Known, TermsOfType Terms) given, long[][] values, int dearest, int depth)
    {
        var bank = goal.Space.Bank;
        Term? best = null;
        var mostGiven = goal.IsRoot ? MostGiven : MostGivenOfPart;
        for (var possible = 0; given.Known.Next(possible, given.Terms.Count) is >= 0 and var place;)
        {
            var (term, limit) = (given.Terms[place], best?.Cost - 1 ?? dearest);
            if (place >= mostGiven || operation.Cost + bank.Cost(term) + inverse.WantedArguments.Length > limit) break;
            // Of two terms that are looked up, the dearer one may as well be the one that is found.
            var isFurther = depth > 0 && inverse.IsSelective && possible < MostGivenFurther;
            if (!isFurther && operation.Cost + (2 * bank.Cost(term)) > limit && !inverse.IsSelective) break;
            if (place % TermsBetweenGlances == 0) context.Budget.Glance();
            if (context.Budget.IsOver) break;
            if (!given.Known.Note(place, TryInvert(goal, inverse, bank.Row(term), values))) continue;
            possible++;
            best = Call(goal, operation, inverse, values, term, limit, isFurther ? depth : 0) ?? best;
        }

        return best;
    }

    /// <summary>Rows for the wanted arguments, undefined in every column; no goal outlives the call that it is made for.</summary>
    private long[][] RentRows(Goal goal, Inverse inverse)
    {
        var length = goal.Target.Length;
        if (!_rows.TryGetValue(length, out var free))
            _rows[length] = free = new Stack<long[]>();
        var values = new long[TermBank.MostChildren][];
        foreach (var wanted in inverse.WantedArguments)
            Array.Fill(values[wanted] = free.TryPop(out var row) ? row : new long[length], Slot.Undefined);
        return values;
    }

    /// <summary>
    /// Fills in the wanted rows in the columns of the goal, and in no others; false where they are impossible in a column.
    /// </summary>
    private bool TryInvert(Goal goal, Inverse inverse, ReadOnlySpan<long> given, long[][] values)
    {
        Span<long> slots = stackalloc long[TermBank.MostChildren];
        foreach (var column in goal.Columns)
        {
            if (!given.IsEmpty)
            {
                slots[inverse.GivenArguments[0]] = given[column];
                if (given[column] == Slot.Undefined) return false;
            }

            if (!inverse.Solve(context.Store, goal.Target[column], slots)) return false;
            for (var index = 0; index < inverse.WantedArguments.Length; index++)
                values[inverse.WantedArguments[index]][column] = slots[inverse.WantedArguments[index]];
        }

        return true;
    }

    private Term? Call(Goal goal, Operation operation, Inverse inverse, long[][] values, int? given, int dearest, int depth)
    {
        var arguments = new Term?[operation.Values];
        var left = dearest - operation.Cost - (given is { } known ? goal.Space.Bank.Cost(known) : 0);
        foreach (var wanted in inverse.WantedArguments)
        {
            var missing = inverse.WantedArguments.Count(other => arguments[other] is null) - 1;
            var part = new Goal(goal.Space, operation.Component.Parameters[wanted], values[wanted]);
            // Nothing is gained where an argument would have to be the result itself.
            if (part.Type == goal.Type && part.Target.AsSpan().SequenceEqual(goal.Target)) return null;
            if (part.Columns.Length == 0 || solver.Part(part, left - missing, depth - 1) is not { } argument) return null;
            arguments[wanted] = argument;
            left -= argument.Cost;
        }

        for (var index = 0; index < arguments.Length; index++)
            arguments[index] ??= goal.Space.Extract(given!.Value);
        // Constants alone would make a constant.
        if (arguments.All(argument => argument!.Kind == TermKind.Constant)) return null;
        var call = Term.OfCall(operation.Component, arguments!);
        return IsRight(goal, call) ? call : null;
    }

    /// <summary>
    /// Where any value of an argument would have done, the one that was found may be undefined or may not go with the others: such
    /// a call must not hide a dearer one that is right.
    /// </summary>
    private bool IsRight(Goal goal, Term call) => goal.Space.IsInLambda || Array.TrueForAll(goal.Columns, column =>
        Interpreter.Evaluate(call, context.Store, context.ExampleSet.Inputs[goal.Space.Columns[column].Example]) is { } value
        && goal.FitsIn(column, ValueKind.Of(goal.Type).Write(context.Store, value)));
}
