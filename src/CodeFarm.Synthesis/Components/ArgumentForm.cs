namespace CodeFarm.Synthesis;

/// <summary>A syntactic form of an argument for which a component has a better C# text.</summary>
public enum ArgumentForm
{
    /// <summary>A string constant of one character; the text receives it as a char literal.</summary>
    OneCharacter,

    /// <summary>A constant, which the text may have within a literal.</summary>
    Constant,

    /// <summary>A function in which there is no other: a method of many overloads within another one is hard on the compiler.</summary>
    PlainFunction,

    /// <summary>A list of the values of matches, which the text receives as those matches.</summary>
    Matches,

    /// <summary>A list that is an array.</summary>
    Array,

    /// <summary>A list that is an <see cref="IReadOnlyList{T}"/>.</summary>
    ReadOnlyList,
}
