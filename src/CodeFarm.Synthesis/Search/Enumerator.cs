namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Bottom-up enumeration with observational equivalence (Udupa et al., TRANSIT, PLDI 2013; Albarghouthi et al., CAV 2013):
/// level by level of cost, every component is applied to every combination of kept terms; of the terms with the same
/// values in every column only the first, which is the cheapest, is kept.
/// </summary>
/// <param name="components">What terms are made of.</param>
/// <param name="pool">The values.</param>
/// <param name="budget">Bounds the search.</param>
/// <param name="columns">Number of columns of a row: examples, or (example, element) pairs in the body of a lambda.</param>
internal sealed class Enumerator(IReadOnlyList<Component> components, ValuePool pool, SearchBudget budget, int columns)
{
    /// <summary>What an unlikely term costs more than its parts.</summary>
    private const int CostOfPostponing = 5;

    private readonly List<Term> _leaves = [];
    private readonly Dictionary<int, List<Term>> _postponed = [];
    private readonly RowSet _postponedRows = new();
    private readonly int[] _row = new int[columns];

    // One array for each number of arguments, used again and again: evaluation is the hot loop.
    private readonly object[][] _arguments = [.. Enumerable.Range(0, 9).Select(length => new object[length])];

    public TermBank Bank { get; } = new();

    /// <summary>Kept terms of a function type at a cost; none without.</summary>
    public Func<Type, int, IReadOnlyList<Term>> Lambdas { get; init; } = (_, _) => [];

    /// <summary>Sees each defined term with its row before equivalence drops it; it must copy the row to keep it.</summary>
    public Action<Component, Term[], int[], int>? Observe { get; init; }

    /// <summary>Says of a term with its row that it is unlikely to lead to an answer; it is then kept at a higher cost.</summary>
    public Func<Component, int[], bool> IsUnlikely { get; init; } = (_, _) => false;

    /// <summary>Whether a term may be undefined in some columns; then its row says where.</summary>
    public bool AllowsUndefined { get; init; }

    /// <summary>Whether only one of the terms with equal rows is kept.</summary>
    public bool KeepsOnlyDistinct { get; init; } = true;

    /// <summary>Gives a leaf, to be kept when its level comes.</summary>
    public void AddLeaf(Term leaf, Func<int, object> valueInColumn)
    {
        var row = Enumerable.Range(0, columns).Select(column => pool.Intern(valueInColumn(column))).ToArray();
        _leaves.Add(leaf.WithRow(row, number: _leaves.Count - 1_000));
    }

    /// <summary>Makes all terms of a cost; every lower level must have been made. Ends early when the budget does.</summary>
    public void RunLevel(int cost)
    {
        _postponed.Remove(cost, out var postponed);
        foreach (var term in _leaves.Where(leaf => leaf.Cost == cost).Concat(postponed ?? []).Where(IsNew))
            Keep(term);

        foreach (var component in components)
        {
            if (budget.IsOver) return;
            var arity = component.Parameters.Count;
            if (cost - component.Cost >= arity)
                Choose(component, new Term[arity], argument: 0, left: cost - component.Cost, cost);
        }
    }

    /// <summary>Chooses the arguments from a given one on, whose costs add up to what is left.</summary>
    private void Choose(Component component, Term[] children, int argument, int left, int cost)
    {
        var type = component.Parameters[argument];
        var isFunction = type.GetGenericArguments().Length == 2;
        var isLast = argument == children.Length - 1;
        for (var share = isLast ? left : 1; share <= left - (children.Length - 1 - argument); share++)
        {
            var terms = isFunction ? Lambdas(type, share) : Bank.Of(type, share);
            for (var index = 0; index < terms.Count; index++)
            {
                children[argument] = terms[index];
                if (argument == 1 && IsPointless(component, children)) continue;
                if (!isLast)
                    Choose(component, children, argument + 1, left - share, cost);
                else if (budget.CountExplored() && TryEvaluate(component, children))
                    Consider(component, children, cost);
                if (budget.IsOver) return;
            }
        }
    }

    /// <summary>Whether the other order of the arguments is tried as well, or a term is tested against itself.</summary>
    private static bool IsPointless(Component component, Term[] children) =>
        (component.IsCommutative && children[1].Number < children[0].Number)
        || (component.Returns == typeof(bool) && children.Length == 2 && children[0] == children[1]);

    /// <summary>Computes the row of a term.</summary>
    /// <returns>Whether the term is worth looking at: defined in every column, or in one where that is enough.</returns>
    private bool TryEvaluate(Component component, Term[] children)
    {
        var arguments = _arguments[children.Length];
        var isDefinedSomewhere = false;
        for (var column = 0; column < columns; column++)
        {
            _row[column] = TryGather(children, column, arguments)
                ? pool.Intern(Interpreter.Apply(component, arguments))
                : ValuePool.Undefined;
            if (_row[column] != ValuePool.Undefined)
                isDefinedSomewhere = true;
            else if (!AllowsUndefined)
                return false;
        }

        return isDefinedSomewhere;
    }

    private bool TryGather(Term[] children, int column, object[] arguments)
    {
        for (var index = 0; index < children.Length; index++)
        {
            var child = children[index];
            if (child.Kind == TermKind.Lambda)
                arguments[index] = child.Functions[column];
            else if (child.Row[column] is var number && number != ValuePool.Undefined)
                arguments[index] = pool[number];
            else
                return false;
        }

        return true;
    }

    private void Consider(Component component, Term[] children, int cost)
    {
        Observe?.Invoke(component, children, _row, cost);
        if (KeepsOnlyDistinct && Bank.Contains(component.Returns, _row))
            return;
        if (!IsUnlikely(component, _row))
            Keep(Term.OfCall(component, cost, [.. children], [.. _row], Bank.Count));
        else
            Postpone(component, children, cost + CostOfPostponing);
    }

    private void Postpone(Component component, Term[] children, int cost)
    {
        // The first is the cheapest of those that are postponed, so later ones with the same row add nothing.
        if (KeepsOnlyDistinct && !_postponedRows.Add(component.Returns, _row))
            return;
        if (!_postponed.TryGetValue(cost, out var terms))
            _postponed[cost] = terms = [];
        terms.Add(Term.OfCall(component, cost, [.. children], [.. _row], Bank.Count));
        budget.CountKept(terms[^1].Size);
    }

    private bool IsNew(Term term) => !KeepsOnlyDistinct || !Bank.Contains(term.Type, term.Row);

    private void Keep(Term term)
    {
        Bank.Add(term);
        budget.CountKept(term.Size);
    }
}
