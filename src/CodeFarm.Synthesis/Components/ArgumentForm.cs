namespace CodeFarm.Synthesis;

/// <summary>A syntactic form of an argument for which a component has a better C# text.</summary>
public enum ArgumentForm
{
    /// <summary>A string constant of one character; the text receives it as a char literal.</summary>
    OneCharacter,

    /// <summary>A constant, which the text may have within a literal.</summary>
    Constant,

    /// <summary>A list that is an array.</summary>
    Array,

    /// <summary>A list that is an <see cref="IReadOnlyList{T}"/>.</summary>
    ReadOnlyList,
}
