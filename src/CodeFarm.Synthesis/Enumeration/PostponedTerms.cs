using CodeFarm.Synthesis.Search;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>The terms that are unlikely to lead to an answer and are kept at a higher cost than that of their parts.</summary>
internal sealed class PostponedTerms(SearchBudget budget)
{
    /// <summary>What an unlikely term costs more than its parts.</summary>
    private const int CostOfPostponing = 5;

    /// <summary>Three objects with their headers, the children, and entries of a list and a set.</summary>
    private const int BytesOfTerm = 180;

    private readonly Dictionary<int, List<PostponedTerm>> _terms = [];
    private readonly HashSet<ulong> _rows = [];

    /// <summary>Postpones a term of a level; only the first of those with one row where that is asked for, which is the cheapest.</summary>
    public void Add(int level, Operation operation, InputUse inputs, int[] children, long[] row, bool onlyDistinct)
    {
        if (onlyDistinct && !_rows.Add(TermBank.Hash(operation.Returns, row))) return;
        if (!_terms.TryGetValue(level + CostOfPostponing, out var terms))
            _terms[level + CostOfPostponing] = terms = [];
        terms.Add(new PostponedTerm(operation, inputs, [.. children], [.. row]));
        budget.CountMemory(BytesOfTerm + (sizeof(long) * row.Length));
        budget.CountKept();
    }

    /// <summary>The terms whose level has come.</summary>
    public IReadOnlyList<PostponedTerm> Take(int level) => _terms.Remove(level, out var terms) ? terms : [];
}
