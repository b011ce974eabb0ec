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
        _operations = [.. operations.Where(operation => operation.Component.Functions <= 1)];
        Columns = columns;
        Bank = new TermBank(columns.Length);
        _row = new long[columns.Length];
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
        if (_postponed.Remove(cost, out var postponed))
            postponed.ForEach(Keep);
        foreach (var operation in _operations)
        {
            if (_context.Budget.IsOver) return;
            var least = operation.Values + (operation.HasFunction ? 1 : 0);
            if (cost - operation.Cost >= least)
                Choose(operation, argument: 0, left: cost - operation.Cost, usesInput: false);
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
        var arguments = new Term[operation.Values + (operation.HasFunction ? 1 : 0)];
        for (var index = 0; index < operation.Values; index++)
            arguments[index] = Extract(children[index]);
        if (operation.HasFunction)
            arguments[^1] = Term.OfLambda(Lambdas!.Of(operation)!.Space.Extract(children[operation.Values]), operation.Component.Parameters[^1]);
        return Term.OfCall(operation.Component, arguments);
    }

    /// <summary>The value of a kept term for other elements than those of the columns.</summary>
    public long Evaluate(int term, SpaceColumn column)
    {
        var index = Bank.Operation(term);
        if (index < 0)
        {
            var leaf = _leaves[~index];
            if (leaf.Term.Kind != TermKind.Element) return leaf.Values[column.Example];
            return leaf.Term.Parameter == 0 ? column.First : column.Second;
        }

        var operation = _context.Operations[index];
        Span<long> arguments = stackalloc long[operation.Values];
        for (var argument = 0; argument < arguments.Length; argument++)
        {
            arguments[argument] = Evaluate(Bank.Children(term)[argument], column);
            if (arguments[argument] == Slot.Undefined) return Slot.Undefined;
        }

        return Interpreter.Apply(operation.Component.Evaluate, _context.Store, arguments, []);
    }

    /// <summary>Chooses the arguments from a given one on, whose costs add up to what is left.</summary>
    private void Choose(Operation operation, int argument, int left, bool usesInput)
    {
        var isFunction = argument == operation.Values;
        var count = operation.Values + (operation.HasFunction ? 1 : 0);
        var isLast = argument == count - 1;
        var isLeaf = argument == operation.Component.LeafArgument;
        var highest = left - (count - 1 - argument);
        for (var share = isLast ? left : 1; share <= highest; share++)
        {
            var terms = isFunction
                ? Lambdas?.Of(operation)?.Bodies(operation.FunctionResult, share)
                : Bank.Of(operation.Parameters[argument], share);
            for (var index = 0; index < (terms?.Count ?? 0); index++)
            {
                var term = terms![index];
                _chosen[argument] = term;
                if (!isFunction && isLeaf && !MayBeLeafArgument(term)) continue;
                if (argument == 1 && !isFunction && IsPointless(operation)) continue;
                var uses = usesInput || (!isFunction && Bank.UsesInput(term));
                if (!isLast)
                    Choose(operation, argument + 1, left - share, uses);
                else if (uses && _context.Budget.CountExplored() && TryEvaluate(operation))
                    Consider(operation, uses);
                if (_context.Budget.IsOver) return;
            }
        }
    }

    /// <summary>A separator or a divisor is a constant; a parameter only where there are others to apply it to.</summary>
    private bool MayBeLeafArgument(int term) => Bank.Operation(term) is < 0 and var leaf
        && (_leaves[~leaf].Term.Kind == TermKind.Constant || _context.Parameters.Count > 1);

    /// <summary>Whether the other order of the arguments is tried as well, or a term is tested against itself.</summary>
    private bool IsPointless(Operation operation) =>
        (operation.Component.IsCommutative && _chosen[1] < _chosen[0])
        || IsMirrored(operation)
        || (_chosen[0] == _chosen[1] && operation.Values == 2 && operation.Component.Returns == typeof(bool) && operation.Parameters[0] == operation.Parameters[1]);

    /// <summary>
    /// Whether a number is compared with a term, which the opposite comparison does in the usual order; or a constant text is
    /// searched for something, which makes sense for a set of letters in a lambda.
    /// </summary>
    private bool IsMirrored(Operation operation) =>
        operation.Component.Returns == typeof(bool) && operation.Values == 2 && operation.Parameters[0] == operation.Parameters[1]
        && (operation.Component.Parameters[0] != typeof(string) || (!IsInLambda && !operation.Component.IsCommutative))
        && Bank.Operation(_chosen[0]) is < 0 and var leaf && _leaves[~leaf].Term.Kind == TermKind.Constant;

    /// <summary>Computes the row of the chosen call; false where it is undefined in too many columns.</summary>
    private bool TryEvaluate(Operation operation)
    {
        Span<long> arguments = stackalloc long[TermBank.MostChildren];
        var values = operation.Values;
        var first = Bank.Row(_chosen[0]);
        var second = values > 1 ? Bank.Row(_chosen[1]) : default;
        var third = values > 2 ? Bank.Row(_chosen[2]) : default;
        var lambdas = operation.HasFunction ? Lambdas!.Of(operation) : null;
        var undefined = 0;
        for (var column = 0; column < _row.Length; column++)
        {
            arguments[0] = first[column];
            if (values > 1) arguments[1] = second[column];
            if (values > 2) arguments[2] = third[column];
            var value = Slot.Undefined;
            if (arguments[0] != Slot.Undefined && (values < 2 || arguments[1] != Slot.Undefined) && (values < 3 || arguments[2] != Slot.Undefined))
            {
                if (lambdas is null)
                    value = Interpreter.Apply(operation.Component.Evaluate, _context.Store, arguments[..values], []);
                else if (lambdas.Apply(_chosen[values], Columns[column].Example, arguments[0], values > 1 ? arguments[1] : 0, ref _results) is var count and >= 0)
                    value = Interpreter.Apply(operation.Component.Evaluate, _context.Store, arguments[..values], _results.AsSpan(0, count));
            }

            _row[column] = value;
            if (value == Slot.Undefined && ++undefined > MostUndefined) return false;
        }

        return undefined < _row.Length;
    }

    private void Consider(Operation operation, bool usesInput)
    {
        Observe?.Invoke(operation, _chosen, _row, Level);
        if (KeepsOnlyDistinct && Bank.Find(operation.Returns, _row) >= 0)
            return;
        if (operation.Component.Assembles && IsPart is not null && !IsPartOfOutput())
            Postpone(operation, usesInput);
        else
            Keep(operation, usesInput, _chosen, _row, Level);
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

    private void Postpone(Operation operation, bool usesInput)
    {
        // The first is the cheapest of those that are postponed, so later ones with the same row add nothing.
        var hash = new HashCode();
        foreach (var slot in _row) hash.Add(slot);
        if (KeepsOnlyDistinct && !_postponedRows.Add(((long)operation.Returns << 32) + hash.ToHashCode()))
            return;
        if (!_postponed.TryGetValue(Level + CostOfPostponing, out var terms))
            _postponed[Level + CostOfPostponing] = terms = [];
        terms.Add(new Postponed(operation, usesInput, [.. _chosen], [.. _row]));
        _context.Budget.CountKept();
    }

    private void Keep(Postponed postponed)
    {
        if (!KeepsOnlyDistinct || Bank.Find(postponed.Operation.Returns, postponed.Row) < 0)
            Keep(postponed.Operation, postponed.UsesInput, postponed.Children, postponed.Row, Level);
    }

    private void Keep(Operation operation, bool usesInput, int[] children, long[] row, int cost)
    {
        var size = 1;
        for (var index = 0; index < operation.Values; index++)
            size += Bank.Size(children[index]);
        if (operation.HasFunction)
            size += 1 + Lambdas!.Of(operation)!.Space.Bank.Size(children[operation.Values]);
        Bank.Add(operation.Returns, operation.Index, children, (cost, size, usesInput), row);
        _context.Budget.CountKept();
    }

    private void KeepLeaf(int index)
    {
        var leaf = _leaves[index];
        for (var column = 0; column < _row.Length; column++)
        {
            _row[column] = leaf.Term.Kind != TermKind.Element ? leaf.Values[Columns[column].Example]
                : leaf.Term.Parameter == 0 ? Columns[column].First : Columns[column].Second;
        }

        var type = _context.Types[leaf.Term.Type];
        if (KeepsOnlyDistinct && Bank.Find(type, _row) >= 0) return;
        Bank.Add(type, ~index, [], (Level, leaf.Term.Size, IsInLambda ? leaf.Term.Kind == TermKind.Element : leaf.Term.Kind == TermKind.Parameter), _row);
        _context.Budget.CountKept();
    }

    private sealed record Postponed(Operation Operation, bool UsesInput, int[] Children, long[] Row);
}
