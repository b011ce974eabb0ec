using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>
/// Bottom-up enumeration with observational equivalence (Udupa et al., TRANSIT, PLDI 2013; Albarghouthi et al., CAV 2013):
/// level by level of cost, every operation is applied to every combination of kept terms; of the terms with the same
/// values in every column only the first, which is the cheapest, is kept. One space holds the terms over the parameters,
/// and one the bodies of the lambdas for each kind of element.
/// </summary>
internal sealed class TermSpace
{
    /// <summary>What an unlikely term costs more than its parts.</summary>
    private const int CostOfPostponing = 5;

    /// <summary>Three objects with their headers, the children, and entries of a list and a set.</summary>
    private const int BytesOfPostponed = 180;

    /// <summary>Dearest list over which a nested lambda goes.</summary>
    private const int DearestNestedList = 4;

    private readonly SearchContext _context;
    private readonly Operation[] _operations;
    private readonly List<Leaf> _leaves = [];
    private readonly Dictionary<int, List<int>> _leavesByCost = [];
    private readonly Dictionary<int, List<Postponed>> _postponed = [];
    private readonly HashSet<long> _postponedRows = [];
    private readonly Dictionary<int, Term> _extracted = [];
    private readonly long[] _row;
    private readonly int[] _chosen = new int[TermBank.MostChildren];
    private long[] _results = new long[64];

    public TermSpace(SearchContext context, IEnumerable<Operation> operations, SpaceColumn[] columns)
    {
        _context = context;
        _operations = [.. operations.Where(operation => operation.Functions <= 1 || operation.IsSequence)];
        Columns = columns;
        Bank = new TermBank(columns.Length);
        _row = new long[columns.Length];
        context.Budget.CountMemory(Bank.FirstBytes);
    }

    public SpaceColumn[] Columns { get; }

    public TermBank Bank { get; }

    /// <summary>Level of cost that was enumerated last.</summary>
    public int Level { get; private set; }

    /// <summary>The bodies of lambdas that operations of this space may take; null where there are none.</summary>
    public LambdaSpaces? Lambdas { get; init; }

    /// <summary>Sees each defined term before equivalence drops it.</summary>
    public TermObserver? Observe { get; set; }

    /// <summary>Says of an assembled text whether it may lead to an answer; if not, it is kept at a higher cost.</summary>
    public Func<int, long, bool>? IsPart { get; init; }

    /// <summary>Columns in which a term may be undefined.</summary>
    public int MostUndefined { get; init; }

    /// <summary>Whether its terms are bodies of lambdas.</summary>
    public bool IsInLambda { get; init; }

    public bool KeepsOnlyDistinct { get; init; } = true;

    /// <summary>Gives a leaf, to be kept when its level comes.</summary>
    /// <param name="term">The leaf.</param>
    /// <param name="values">Its slot in each example; empty for an element.</param>
    /// <param name="level">The level, not yet enumerated; by default that of its cost.</param>
    public void AddLeaf(Term term, long[] values, int? level = null)
    {
        if (!_leavesByCost.TryGetValue(level ?? term.Cost, out var leaves))
            _leavesByCost[level ?? term.Cost] = leaves = [];
        leaves.Add(_leaves.Count);
        _leaves.Add(new Leaf(term, values));
    }

    /// <summary>Enumerates the next level. Ends early when the budget does.</summary>
    public void RunNextLevel()
    {
        var cost = ++Level;
        if (_leavesByCost.Remove(cost, out var leaves))
            leaves.ForEach(KeepLeaf);
        _postponed.Remove(cost, out var postponed);
        foreach (var term in postponed ?? [])
        {
            _context.Budget.Glance();
            if (_context.Budget.IsOver) return;
            Keep(term);
        }

        foreach (var operation in _operations)
        {
            if (_context.Budget.IsOver) return;
            if (cost - operation.Cost >= operation.Values + operation.Functions)
                Choose(operation, argument: 0, left: cost - operation.Cost, InputUse.None);
        }
    }

    /// <summary>The term as an expression; the same term is the same object, so that what it shares is seen.</summary>
    public Term Extract(int term)
    {
        var operation = Bank.Operation(term);
        if (operation < 0) return _leaves[~operation].Term;
        if (!_extracted.TryGetValue(term, out var extracted))
            _extracted[term] = extracted = ExtractCall(_context.Operations[operation], Bank.Children(term).ToArray());
        return extracted;
    }

    /// <summary>The call of an operation on kept terms, as an expression.</summary>
    public Term ExtractCall(Operation operation, ReadOnlySpan<int> children)
    {
        var arguments = new Term[operation.Values + operation.Functions];
        for (var index = 0; index < operation.Values; index++)
            arguments[index] = Extract(children[index]);
        for (var index = operation.Values; index < arguments.Length; index++)
            arguments[index] = Term.OfLambda(Lambdas!.Of(operation)!.Space.Extract(children[index]), operation.Component.Parameters[index]);
        return Term.OfCall(operation.Component, arguments);
    }

    /// <summary>The value of a kept term for other elements than those of the columns.</summary>
    public long Evaluate(int term, SpaceColumn column)
    {
        var index = Bank.Operation(term);
        if (index < 0)
        {
            var leaf = _leaves[~index];
            return leaf.Term.Kind == TermKind.Element ? column.Element(leaf.Term.Parameter) : leaf.Values[column.Example];
        }

        var operation = _context.Operations[index];
        Span<long> arguments = stackalloc long[operation.Values];
        for (var argument = 0; argument < arguments.Length; argument++)
        {
            arguments[argument] = Evaluate(Bank.Children(term)[argument], column);
            if (arguments[argument] == Slot.Undefined) return Slot.Undefined;
        }

        return operation.HasFunction
            ? Apply(operation, Lambdas!.Of(operation)!, Bank.Children(term), column, arguments)
            : Interpreter.Apply(operation.Component.Evaluate, _context.Store, arguments, []);
    }

    /// <summary>Chooses the arguments from a given one on, whose costs add up to what is left.</summary>
    private void Choose(Operation operation, int argument, int left, InputUse inputs)
    {
        var isFunction = argument >= operation.Values;
        var count = operation.Values + operation.Functions;
        var isLast = argument == count - 1;
        var isLeaf = argument == operation.LeafArgument;
        var highest = left - (count - 1 - argument);
        // Of two arguments that may be exchanged, the second is the one that was kept later, so it costs no less.
        var isSecondOfTwo = argument == 1 && operation.IsCommutative;
        var lowest = isSecondOfTwo ? Bank.Cost(_chosen[0]) : 1;
        for (var share = isLast ? Math.Max(left, lowest) : lowest; share <= highest; share++)
        {
            var terms = isFunction
                ? Lambdas?.Of(operation)?.Bodies(operation, argument - operation.Values, share)
                : Bank.Of(operation.Parameters[argument], share);
            if (terms is null) continue;
            var first = isSecondOfTwo && share == lowest && terms.BinarySearch(_chosen[0]) is var place && place > 0 ? place : 0;
            for (var index = first; index < terms.Count; index++)
            {
                var term = terms[index];
                _chosen[argument] = term;
                if (isLeaf && !MayBeLeafArgument(term))
                {
                    // The leaves of a level come first.
                    if (Bank.Operation(term) >= 0) break;
                    continue;
                }

                if (argument == 0 && (operation.HasUsualOrder || (operation.IsTestOfText && !IsInLambda)) && IsConstant(term)) continue;
                if (IsInLambda && argument == 0 && operation.HasFunction && Bank.Cost(term) > DearestNestedList) continue;
                if (argument == 1 && operation.IsComparison && term == _chosen[0]) continue;
                var uses = inputs | (isFunction ? InputsOfFunction(operation, term) : Bank.Inputs(term));
                if (!isLast)
                    Choose(operation, argument + 1, left - share, uses);
                else if (uses != InputUse.None && _context.Budget.CountExplored() && TryEvaluate(operation))
                    Consider(operation, uses);
                if (_context.Budget.IsOver) return;
            }
        }
    }

    /// <summary>A separator or a divisor is a constant; a parameter only where there are others to apply it to.</summary>
    private bool MayBeLeafArgument(int term) => Bank.Operation(term) is < 0 and var leaf
        && (_leaves[~leaf].Term.Kind == TermKind.Constant || _context.Parameters.Count > 1);

    private bool IsConstant(int term) => Bank.Operation(term) is < 0 and var leaf && _leaves[~leaf].Term.Kind == TermKind.Constant;

    /// <summary>Computes the row of the chosen call; false where it is undefined in too many columns.</summary>
    private bool TryEvaluate(Operation operation)
    {
        var first = Bank.Row(_chosen[0]);
        var second = operation.Values > 1 ? Bank.Row(_chosen[1]) : default;
        var third = operation.Values > 2 ? Bank.Row(_chosen[2]) : default;
        if (operation.Component.EvaluateRow is { } evaluation)
            return evaluation.Evaluate(first, second, third, _row, MostUndefined) is var missing && missing <= MostUndefined && missing < _row.Length;

        var lambdas = operation.HasFunction ? Lambdas!.Of(operation) : null;
        var undefined = 0;
        for (var column = 0; column < _row.Length; column++)
        {
            var (one, two, three) = (first[column], second.IsEmpty ? 0 : second[column], third.IsEmpty ? 0 : third[column]);
            var value = one == Slot.Undefined || two == Slot.Undefined || three == Slot.Undefined ? Slot.Undefined
                : lambdas is null ? Evaluate(operation, one, two, three)
                : Apply(operation, lambdas, _chosen, Columns[column], [one, two]);
            _row[column] = value;
            if (value == Slot.Undefined && ++undefined > MostUndefined) return false;
        }

        return undefined < _row.Length;
    }

    /// <summary>The result of an operation without functions, computed if it is not remembered.</summary>
    private long Evaluate(Operation operation, long one, long two, long three)
    {
        ref var entry = ref _context.Evaluations.Find(operation.Index, one, two, three);
        if (entry.Is(operation.Index, one, two, three)) return entry.Result;
        ReadOnlySpan<long> arguments = [one, two, three];
        var result = Interpreter.Apply(operation.Component.Evaluate, _context.Store, arguments[..operation.Values], []);
        entry.Set(operation.Index, one, two, three, result);
        _context.Evaluations.CountMiss();
        return result;
    }

    /// <summary>The result of an operation with functions in a column.</summary>
    private long Apply(Operation operation, LambdaSpace lambdas, ReadOnlySpan<int> children, SpaceColumn column, ReadOnlySpan<long> arguments)
    {
        arguments = arguments[..operation.Values];
        if (operation.IsSequence)
            return lambdas.RunSequence(operation, children.Slice(operation.Values, operation.Functions), column, arguments, ref _results);
        var count = lambdas.Apply(children[operation.Values], column, arguments[0], arguments.Length > 1 ? arguments[1] : 0, ref _results);
        return count < 0 ? Slot.Undefined : Interpreter.Apply(operation.Component.Evaluate, _context.Store, arguments, _results.AsSpan(0, count));
    }

    /// <summary>What the body of a nested lambda uses of the lambda around it.</summary>
    private InputUse InputsOfFunction(Operation operation, int body) =>
        (InputUse)((int)Lambdas!.Of(operation)!.Space.Bank.Inputs(body) / (int)InputUse.OuterFirst);

    private void Consider(Operation operation, InputUse inputs)
    {
        Observe?.Invoke(operation, _chosen, _row, Level);
        if (KeepsOnlyDistinct && Bank.Find(operation.Returns, _row) >= 0)
            return;
        if (operation.Component.Assembles && IsPart is not null && !IsPartOfOutput())
            Postpone(operation, inputs);
        else
            Keep(operation, inputs, _chosen, _row, Level);
    }

    /// <summary>A list may lack some of the elements, so in a lambda one column that leads to a part of the output is enough.</summary>
    private bool IsPartOfOutput()
    {
        for (var column = 0; column < _row.Length; column++)
        {
            if (_row[column] != Slot.Undefined && IsPart!(Columns[column].Example, _row[column]) == IsInLambda)
                return IsInLambda;
        }

        return !IsInLambda;
    }

    private void Postpone(Operation operation, InputUse inputs)
    {
        // The first is the cheapest of those that are postponed, so later ones with the same row add nothing.
        var hash = new HashCode();
        foreach (var slot in _row) hash.Add(slot);
        if (KeepsOnlyDistinct && !_postponedRows.Add(((long)operation.Returns << 32) + hash.ToHashCode()))
            return;
        if (!_postponed.TryGetValue(Level + CostOfPostponing, out var terms))
            _postponed[Level + CostOfPostponing] = terms = [];
        terms.Add(new Postponed(operation, inputs, [.. _chosen], [.. _row]));
        _context.Budget.CountMemory(BytesOfPostponed + (sizeof(long) * _row.Length));
        _context.Budget.CountKept();
    }

    private void Keep(Postponed postponed)
    {
        if (!KeepsOnlyDistinct || Bank.Find(postponed.Operation.Returns, postponed.Row) < 0)
            Keep(postponed.Operation, postponed.Inputs, postponed.Children, postponed.Row, Level);
    }

    private void Keep(Operation operation, InputUse inputs, int[] children, long[] row, int cost)
    {
        if (!_context.Budget.CountMemory(Bank.BytesToGrow)) return;
        var size = 1;
        for (var index = 0; index < operation.Values; index++)
            size += Bank.Size(children[index]);
        for (var index = 0; index < operation.Functions; index++)
            size += 1 + Lambdas!.Of(operation)!.Space.Bank.Size(children[operation.Values + index]);
        Bank.Add(operation.Returns, operation.Index, children, (cost, size, inputs), row);
        _context.Budget.CountKept();
    }

    private void KeepLeaf(int index)
    {
        var leaf = _leaves[index];
        for (var column = 0; column < _row.Length; column++)
        {
            _row[column] = leaf.Term.Kind == TermKind.Element
                ? Columns[column].Element(leaf.Term.Parameter)
                : leaf.Values[Columns[column].Example];
        }

        var type = _context.Types[leaf.Term.Type];
        if ((KeepsOnlyDistinct && Bank.Find(type, _row) >= 0) || !_context.Budget.CountMemory(Bank.BytesToGrow)) return;
        Bank.Add(type, ~index, [], (Level, leaf.Term.Size, InputsOf(leaf.Term)), _row);
        _context.Budget.CountKept();
    }

    private InputUse InputsOf(Term leaf) => leaf.Kind switch
    {
        TermKind.Element => (InputUse)(1 << leaf.Parameter),
        TermKind.Parameter when !IsInLambda => InputUse.First,
        _ => InputUse.None,
    };

    private sealed record Postponed(Operation Operation, InputUse Inputs, int[] Children, long[] Row);
}
