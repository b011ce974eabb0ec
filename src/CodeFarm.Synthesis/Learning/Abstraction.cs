using CodeFarm.Synthesis.Terms;

namespace CodeFarm.Synthesis.Learning;

/// <summary>
/// A term with parameters in place of what differs between its uses. An argument inside of a lambda or of the branch of a
/// choice is a parameter or a constant: as an argument of a call it is computed first and always, which could otherwise be
/// undefined where the original is not.
/// </summary>
/// <param name="Body">The term; its parameters are those of the abstraction.</param>
/// <param name="Parameters">Their types.</param>
internal sealed record Abstraction(Term Body, Type[] Parameters)
{
    /// <summary>The arguments for which the abstraction is a term; null where there are none.</summary>
    public Term[]? Match(Term term)
    {
        var arguments = new Term?[Parameters.Length];
        return Match(Body, term, arguments, isLazy: false, isInLambda: false) ? Array.ConvertAll(arguments, argument => argument!) : null;
    }

    /// <summary>Whether a term may be the argument at a place.</summary>
    /// <param name="term">The term.</param>
    /// <param name="isLazy">Whether the place is in a lambda or in a branch of a choice of the abstraction.</param>
    public static bool MayBeArgument(Term term, bool isLazy) =>
        term.Kind != TermKind.Lambda && (!isLazy || term.Kind is TermKind.Parameter or TermKind.Constant);

    private static bool Match(Term pattern, Term term, Term?[] arguments, bool isLazy, bool isInLambda)
    {
        if (pattern.Kind == TermKind.Parameter)
        {
            if (pattern.Type != term.Type || !MayBeArgument(term, isLazy)) return false;
            ref var argument = ref arguments[pattern.Parameter];
            if (argument is not null) return TermEquality.Instance.Equals(argument, term);
            argument = term;
            return true;
        }

        if (!TermEquality.HaveSameHead(pattern, term) || (term.Kind == TermKind.Element && !isInLambda)) return false;
        for (var index = 0; index < pattern.Children.Length; index++)
        {
            var isLazyChild = isLazy || IsLazy(pattern, index);
            if (!Match(pattern.Children[index], term.Children[index], arguments, isLazyChild, isInLambda || pattern.Kind == TermKind.Lambda)) return false;
        }

        return true;
    }

    /// <summary>Whether a child is not always evaluated.</summary>
    public static bool IsLazy(Term parent, int child) =>
        parent.Kind == TermKind.Lambda || (parent.Kind == TermKind.Conditional && child > 0);
}
