namespace CodeFarm.Broth.Types;

/// <summary>The shapes a value of the farm can have.</summary>
public enum FarmKind
{
    /// <summary>Not known yet: the element of a list or dictionary that was empty in every example. No value has this kind.</summary>
    Unknown,

    /// <summary>UTF-16 text without unpaired surrogates; never null.</summary>
    String,

    /// <summary>A 32-bit signed integer.</summary>
    Int,

    /// <summary>A 64-bit signed integer.</summary>
    Long,

    /// <summary>A 64-bit IEEE 754 number; NaN and the infinities are values.</summary>
    Double,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>An ordered list of one element type; never null.</summary>
    List,

    /// <summary>Texts as keys, each once, with values of one type; without an order; never null.</summary>
    Dictionary,
}
