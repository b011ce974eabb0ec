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
    /// <summary>What a list costs more in a lambda: few bodies make one, and each takes as long as ten other terms.</summary>
    private const int CostOfListInLambda = 1;

    /// <summary>Dearest list over which a nested lambda goes.</summary>
    private const int DearestNestedList = 4;

    private readonly SearchContext _context;
    private readonly Operation[] _operations;
    private readonly LeafTable _leaves = new();
    private readonly TermExtractor _extractor;
    private readonly long[] _row;
    private readonly int[] _chosen = new int[TermBank.MostChildren];
    private readonly CallEvaluator _evaluator;
    private readonly PostponedTerms _postponed;

    public TermSpace(SearchContext context, IEnumerable<Operation> operations, SpaceColumn[] columns)
    {
        _context = context;
        _operations = [.. operations.Where(operation => operation.Functions <= 1 || operation.IsSequence)];
        Columns = columns;
        Bank = new TermBank(columns.Length);
        _row = new long[columns.Length];
        _evaluator = new CallEvaluator(context, this);
        _extractor = new TermExtractor(context, this);
        _postponed = new PostponedTerms(context.Budget);
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
    public void AddLeaf(Term term, long[] values, int? level = null) => _leaves.Add(new Leaf(term, values), level ?? term.Cost);

    /// <summary>Enumerates the next level. Ends early when the budget does.</summary>
    public void RunNextLevel()
    {
        var cost = ++Level;
        foreach (var leaf in _leaves.Take(cost))
            KeepLeaf(leaf);
        foreach (var term in _postponed.Take(cost))
        {
            if (!_context.Budget.Glance()) return;
            if (!KeepsOnlyDistinct || Bank.Find(term.Operation.Returns, term.Row) < 0)
                Keep(term.Operation, term.Inputs, term.Children, term.Row);
        }

        foreach (var operation in _operations)
        {
            if (_context.Budget.IsOver) return;
            var left = cost - operation.Cost - (IsInLambda && operation.MakesList ? CostOfListInLambda : 0);
            if (left >= operation.Arguments)
                Choose(operation, argument: 0, left, InputUse.None);
        }
    }

    /// <summary>The term as an expression; the same term is the same object, so that what it shares is seen.</summary>
    public Term Extract(int term) => _extractor.Extract(term);

    /// <summary>The call of an operation on kept terms, as an expression.</summary>
    public Term ExtractCall(Operation operation, ReadOnlySpan<int> children) => _extractor.ExtractCall(operation, children);

    /// <summary>The value of a kept term for other elements than those of the columns.</summary>
    public long Evaluate(int term, SpaceColumn column) => _evaluator.Evaluate(term, column);

    public Leaf LeafOf(int term) => _leaves[~Bank.Operation(term)];

    /// <summary>Chooses the arguments from a given one on, whose costs add up to what is left.</summary>
    private void Choose(Operation operation, int argument, int left, InputUse inputs)
    {
        var isFunction = argument >= operation.Values;
        var isLast = argument == operation.Arguments - 1;
        var highest = left - (operation.Arguments - 1 - argument);
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
                if (argument == operation.LeafArgument && !MayBeLeafArgument(term))
                {
                    // The leaves of a level come first.
                    if (Bank.Operation(term) >= 0) break;
                    continue;
                }

                if (argument == 0 && (operation.HasUsualOrder || (operation.IsTestOfText && !IsInLambda)) && IsConstant(term)) continue;
                if (IsInLambda && argument == 0 && operation.HasFunction && Bank.Cost(term) > DearestNestedList) continue;
                if (argument == 1 && (operation.IsComparison || operation.IsZip) && term == _chosen[0]) continue;
                var uses = inputs | (isFunction ? InputsOfFunction(operation, term) : Bank.Inputs(term));
                if (!isLast)
                    Choose(operation, argument + 1, left - share, uses);
                else if (uses != InputUse.None && _context.Budget.CountExplored() && _evaluator.TryEvaluate(operation, _chosen, _row))
                    Consider(operation, uses);
                if (_context.Budget.IsOver) return;
            }
        }
    }

    /// <summary>A separator or a divisor is a constant; a parameter only where there are others to apply it to.</summary>
    private bool MayBeLeafArgument(int term) => IsConstant(term) || (Bank.Operation(term) < 0 && _context.Parameters.Count > 1);

    private bool IsConstant(int term) => Bank.Operation(term) is < 0 and var leaf && _leaves[~leaf].Term.Kind == TermKind.Constant;

    /// <summary>What the body of a nested lambda uses of the lambda around it.</summary>
    private InputUse InputsOfFunction(Operation operation, int body) =>
        (InputUse)((int)Lambdas!.Of(operation)!.Space.Bank.Inputs(body) / (int)InputUse.OuterFirst);

    private void Consider(Operation operation, InputUse inputs)
    {
        Observe?.Invoke(operation, _chosen, _row, Level);
        if (KeepsOnlyDistinct && Bank.Find(operation.Returns, _row) >= 0)
            return;
        if (operation.Component.Assembles && IsPart is not null && !IsPartOfOutput())
            _postponed.Add(Level, operation, inputs, _chosen, _row, KeepsOnlyDistinct);
        else
            Keep(operation, inputs, _chosen, _row);
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

    private void Keep(Operation operation, InputUse inputs, int[] children, long[] row)
    {
        if (!_context.Budget.CountMemory(Bank.BytesToGrow)) return;
        var size = 1;
        for (var index = 0; index < operation.Values; index++)
            size += Bank.Size(children[index]);
        for (var index = 0; index < operation.Functions; index++)
            size += 1 + Lambdas!.Of(operation)!.Space.Bank.Size(children[operation.Values + index]);
        Bank.Add(operation.Returns, operation.Index, children, (Level, size, inputs), row);
        _context.Budget.CountKept();
    }

    private void KeepLeaf(int index)
    {
        var leaf = _leaves[index];
        leaf.Fill(_row, Columns);
        var type = _context.Types[leaf.Term.Type];
        if ((KeepsOnlyDistinct && Bank.Find(type, _row) >= 0) || !_context.Budget.CountMemory(Bank.BytesToGrow)) return;
        Bank.Add(type, ~index, [], (Level, leaf.Term.Size, leaf.InputsIn(this)), _row);
        _context.Budget.CountKept();
    }
}
