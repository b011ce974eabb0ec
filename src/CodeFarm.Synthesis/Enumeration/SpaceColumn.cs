namespace CodeFarm.Synthesis.Enumeration;

/// <summary>
/// One column of a space: an example, inside of a lambda also the values of its parameters, and inside of a nested one those
/// of the enclosing lambda's.
/// </summary>
internal readonly record struct SpaceColumn(int Example, long First = 0, long Second = 0, long OuterFirst = 0, long OuterSecond = 0)
{
    /// <summary>The column of a lambda's parameters, inside of this one.</summary>
    public SpaceColumn Enter(long first, long second) => new(Example, first, second, First, Second);

    /// <summary>The value of an element, by its index.</summary>
    public long Element(int index) => index switch { 0 => First, 1 => Second, 2 => OuterFirst, _ => OuterSecond };
}
