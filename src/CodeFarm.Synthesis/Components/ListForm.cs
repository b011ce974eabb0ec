namespace CodeFarm.Synthesis;

/// <summary>What a list-valued C# expression is at compile time; it decides how its length and elements are read.</summary>
public enum ListForm
{
    /// <summary>Not a list.</summary>
    None,

    /// <summary>A lazy <see cref="IEnumerable{T}"/>, to be materialised before it is returned or used twice.</summary>
    Sequence,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An <see cref="IReadOnlyList{T}"/>.</summary>
    ReadOnlyList,

    /// <summary>A collection expression, which has a type only where one is expected; elsewhere it is cast to an array.</summary>
    Collection,
}
