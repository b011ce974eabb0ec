namespace CodeFarm.Synthesis.Enumeration;

/// <summary>What a term depends on.</summary>
[Flags]
internal enum InputUse : byte
{
    /// <summary>On nothing: its value is the same everywhere.</summary>
    None = 0,

    /// <summary>On a parameter of the function; in a lambda, on its first parameter.</summary>
    First = 1,

    /// <summary>In a lambda, on its second parameter.</summary>
    Second = 2,

    /// <summary>On both parameters of a lambda.</summary>
    Both = First | Second,

    /// <summary>In a nested lambda, on the first parameter of the enclosing one.</summary>
    OuterFirst = 4,

    /// <summary>In a nested lambda, on the second parameter of the enclosing one.</summary>
    OuterSecond = 8,
}
