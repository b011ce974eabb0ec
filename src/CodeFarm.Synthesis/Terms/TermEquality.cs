using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Terms;

/// <summary>Equality of terms by structure; costs do not matter.</summary>
internal sealed class TermEquality : IEqualityComparer<Term>
{
    public static TermEquality Instance { get; } = new();

    public bool Equals(Term? x, Term? y)
    {
        if (ReferenceEquals(x, y)) return true;
        if (x is null || y is null || x.Size != y.Size || !HaveSameHead(x, y)) return false;
        for (var index = 0; index < x.Children.Length; index++)
        {
            if (!Equals(x.Children[index], y.Children[index])) return false;
        }

        return true;
    }

    public int GetHashCode(Term term)
    {
        var hash = HashCode.Combine(term.Kind, term.Type, term.Parameter, term.Component?.Name);
        if (term.Constant is not null) hash = HashCode.Combine(hash, ValueComparer.Instance.GetHashCode(term.Constant));
        foreach (var child in term.Children)
            hash = HashCode.Combine(hash, GetHashCode(child));
        return hash;
    }

    /// <summary>Whether a term is another one without some of its steps (homeomorphic embedding; Kruskal 1960).</summary>
    public static bool IsWithin(Term part, Term whole)
    {
        if (part.Size > whole.Size) return false;
        if (HaveSameHead(part, whole) && part.Children.Zip(whole.Children).All(pair => IsWithin(pair.First, pair.Second))) return true;
        return Array.Exists(whole.Children, child => IsWithin(part, child));
    }

    /// <summary>Whether two terms are the same but for their children.</summary>
    public static bool HaveSameHead(Term left, Term right) =>
        left.Kind == right.Kind && left.Type == right.Type && left.Parameter == right.Parameter && left.Children.Length == right.Children.Length
        && HaveSameComponent(left.Component, right.Component)
        && (left.Constant is null ? right.Constant is null : ValueComparer.Instance.Equals(left.Constant, right.Constant));

    private static bool HaveSameComponent(Component? left, Component? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left.Name == right.Name && left.Returns == right.Returns && left.Parameters.SequenceEqual(right.Parameters));
}
