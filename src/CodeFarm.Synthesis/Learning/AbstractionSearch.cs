using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Learning;

/// <summary>
/// Corpus-guided top-down search for the abstractions that shorten a corpus most (Stitch, Bowers et al., POPL 2023): starts
/// with a single hole, which matches everywhere, and fills the leftmost hole with each head that occurs there, or with a
/// parameter; a partial abstraction is dropped when even the whole of what it matches could not save more than the best known.
/// </summary>
/// <param name="corpus">The programs.</param>
/// <param name="families">The family of each.</param>
/// <param name="options">The bounds.</param>
internal sealed class AbstractionSearch(IReadOnlyList<Term> corpus, IReadOnlyList<string> families, LibraryLearningOptions options)
{
    /// <summary>An abstraction of a single call would only rename it, and one of the same call over and over says nothing that it does not.</summary>
    private const int FewestCalls = 2;

    private readonly PriorityQueue<PartialAbstraction, int> _queue = new();
    private readonly SortedList<(int Saved, int Order), Abstraction> _best = [];
    private int _most;
    private int _order;

    /// <summary>The best abstractions, the best first, each with the number of nodes that it saves.</summary>
    public IReadOnlyList<(Abstraction Abstraction, int Saved)> Run(int most, CancellationToken cancellationToken)
    {
        _most = most;
        Offer(new([], [], [new(IsLazy: false, IsInLambda: false)], [.. Nodes().Select(node => new PartialAbstraction.Place(node, [node.Term], []))], int.MaxValue));
        for (var nodes = 0; nodes < options.MaximumNodes && _queue.TryDequeue(out var partial, out _); nodes++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (partial.Bound <= LeastUseful) break;
            Expand(partial);
        }

        return [.. _best.Reverse().Select(entry => (entry.Value, entry.Key.Saved))];
    }

    /// <summary>What an abstraction must save more than to be of interest.</summary>
    private int LeastUseful => _best.Count < _most ? 0 : _best.GetKeyAtIndex(0).Saved;

    private void Expand(PartialAbstraction partial)
    {
        var hole = partial.Holes[^1];
        foreach (var group in partial.Matches.GroupBy(match => match.Open[^1], HeadComparer.Instance))
        {
            var head = group.Key;
            if (head.Kind == TermKind.Parameter || (head.Kind == TermKind.Element && !hole.IsInLambda)) continue;
            if (partial.Decided.Length == 0 && head.Kind is not (TermKind.Call or TermKind.Conditional)) continue;
            // Holes are kept in reverse, so that the leftmost is the last.
            var holes = Enumerable.Range(0, head.Children.Length).Reverse()
                .Select(child => new PartialAbstraction.Hole(hole.IsLazy || Abstraction.IsLazy(head, child), hole.IsInLambda || head.Kind == TermKind.Lambda));
            Extend(partial, head, partial.Parameters, [.. partial.Holes[..^1], .. holes],
                group.Select(match => match with { Open = [.. match.Open[..^1], .. Enumerable.Reverse(match.Open[^1].Children)] }));
        }

        if (partial.Decided.Length == 0) return;
        var arguments = partial.Matches.Where(match => Abstraction.MayBeArgument(match.Open[^1], hole.IsLazy)).ToArray();
        for (var parameter = 0; parameter < partial.Parameters.Length; parameter++)
        {
            var same = arguments.Where(match => TermEquality.Instance.Equals(match.Open[^1], match.Arguments[parameter]));
            Extend(partial, Term.OfParameter(parameter, partial.Parameters[parameter], 1), partial.Parameters, partial.Holes[..^1],
                same.Select(match => match with { Open = match.Open[..^1] }));
        }

        if (partial.Parameters.Length >= options.MaximumArity) return;
        foreach (var type in arguments.GroupBy(match => match.Open[^1].Type))
        {
            if (IsRedundant(type)) continue;
            Extend(partial, Term.OfParameter(partial.Parameters.Length, type.Key, 1), [.. partial.Parameters, type.Key], partial.Holes[..^1],
                type.Select(match => match with { Open = match.Open[..^1], Arguments = [.. match.Arguments, match.Open[^1]] }));
        }
    }

    /// <summary>
    /// Whether a new parameter would be the same everywhere, or the same as another parameter everywhere: the abstraction
    /// without it saves more (Stitch, section 4: strict dominance).
    /// </summary>
    private static bool IsRedundant(IEnumerable<PartialAbstraction.Place> matches)
    {
        var places = matches.ToArray();
        var first = places[0].Open[^1];
        var isFixed = first.Kind is not (TermKind.Parameter or TermKind.Element) && !first.UsesElement && first.SelfAndDescendants().All(node => node.Kind != TermKind.Parameter);
        return (isFixed && places.All(place => TermEquality.Instance.Equals(place.Open[^1], first)))
            || Enumerable.Range(0, places[0].Arguments.Length).Any(argument => places.All(place => TermEquality.Instance.Equals(place.Open[^1], place.Arguments[argument])));
    }

    private void Extend(PartialAbstraction partial, Term head, Type[] parameters, PartialAbstraction.Hole[] holes, IEnumerable<PartialAbstraction.Place> matches)
    {
        PartialAbstraction.Place[] places = [.. matches];
        if (places.Length == 0) return;
        Term[] decided = [.. partial.Decided, head];
        // A call of the abstraction remains, with its arguments; and its body is written once.
        var saved = places.Sum(place => place.Node.Uses * (place.Node.Term.Size - 1 - place.Arguments.Sum(argument => argument.Size)));
        Offer(new(decided, parameters, holes, places, saved - decided.Length));
    }

    private void Offer(PartialAbstraction partial)
    {
        var tasks = partial.Matches.SelectMany(match => match.Node.Tasks).Distinct().ToArray();
        if (partial.Bound <= LeastUseful || tasks.Length < options.MinimumTasks || tasks.Select(task => families[task]).Distinct().Count() < options.MinimumFamilies) return;
        if (!partial.IsComplete)
        {
            _queue.Enqueue(partial, -partial.Bound);
            return;
        }

        if (partial.Calls < FewestCalls || partial.IsChain || partial.Parameters.Length == 0 || partial.Finish() is not { Body.UsesElement: false } abstraction) return;
        _best.Add((partial.Bound, --_order), abstraction);
        if (_best.Count > _most) _best.RemoveAt(0);
    }

    private List<CorpusNode> Nodes()
    {
        var uses = new Dictionary<Term, List<int>>(TermEquality.Instance);
        for (var task = 0; task < corpus.Count; task++)
        {
            foreach (var node in corpus[task].SelfAndDescendants())
            {
                if (!uses.TryGetValue(node, out var tasks)) uses[node] = tasks = [];
                tasks.Add(task);
            }
        }

        return [.. uses.Select(entry => new CorpusNode(entry.Key, entry.Value.Count, [.. entry.Value.Distinct()]))];
    }

    /// <summary>Equality of heads alone.</summary>
    private sealed class HeadComparer : IEqualityComparer<Term>
    {
        public static HeadComparer Instance { get; } = new();

        public bool Equals(Term? x, Term? y) => x is not null && y is not null && TermEquality.HaveSameHead(x, y);

        public int GetHashCode(Term term) => HashCode.Combine(term.Kind, term.Type, term.Component?.Name, term.Children.Length);
    }
}
