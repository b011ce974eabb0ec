using CodeFarm.Synthesis.Search;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>Makes expressions of the kept terms of a space.</summary>
internal sealed class TermExtractor(SearchContext context, TermSpace space)
{
    private readonly Dictionary<int, Term> _extracted = [];

    /// <summary>The term as an expression; the same term is the same object, so that what it shares is seen.</summary>
    public Term Extract(int term)
    {
        var operation = space.Bank.Operation(term);
        if (operation < 0) return space.LeafOf(term).Term;
        if (!_extracted.TryGetValue(term, out var extracted))
            _extracted[term] = extracted = ExtractCall(context.Operations[operation], space.Bank.Children(term).ToArray());
        return extracted;
    }

    /// <summary>The call of an operation on kept terms, as an expression.</summary>
    public Term ExtractCall(Operation operation, ReadOnlySpan<int> children)
    {
        var arguments = new Term[operation.Arguments];
        for (var index = 0; index < operation.Values; index++)
            arguments[index] = Extract(children[index]);
        for (var index = operation.Values; index < arguments.Length; index++)
            arguments[index] = Term.OfLambda(space.Lambdas!.Of(operation)!.Space.Extract(children[index]), operation.Component.Parameters[index]);
        return Term.OfCall(operation.Component, arguments);
    }
}
