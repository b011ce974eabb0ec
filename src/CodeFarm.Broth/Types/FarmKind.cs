namespace CodeFarm.Broth.Types;

/// <summary>The shapes a value of the farm can have. <c>docs/types.md</c> lists each with its JSON form.</summary>
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

    /// <summary>One UTF-16 unit that is no surrogate.</summary>
    Char,

    /// <summary>A decimal number of up to 28 or 29 digits, with its scale: 1.50 is not written as 1.5.</summary>
    Decimal,

    /// <summary>A day of the Gregorian calendar, years 1 to 9999.</summary>
    DateOnly,

    /// <summary>A time of day to 100 nanoseconds.</summary>
    TimeOnly,

    /// <summary>A day and a time to 100 nanoseconds, of no zone or of UTC; never of the machine's own zone.</summary>
    DateTime,

    /// <summary>A signed duration to 100 nanoseconds.</summary>
    TimeSpan,

    /// <summary>An ordered list of one element type; never null.</summary>
    List,

    /// <summary>Scalars as keys, each once, with values of one type; without an order; never null.</summary>
    Dictionary,

    /// <summary>A scalar, tuple or record, or null.</summary>
    Nullable,

    /// <summary>Two to seven values, each of a type of its own.</summary>
    Tuple,

    /// <summary>Named values that a requirement declares together: <c>record Point(int X, int Y)</c>; never null.</summary>
    Record,
}
