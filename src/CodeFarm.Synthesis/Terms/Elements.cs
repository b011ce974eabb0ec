namespace CodeFarm.Synthesis.Terms;

/// <summary>Values of the parameters of the innermost lambda and of the one around it.</summary>
internal readonly record struct Elements(long First, long Second, long OuterFirst, long OuterSecond)
{
    public long this[int index] => index switch { 0 => First, 1 => Second, 2 => OuterFirst, _ => OuterSecond };

    /// <summary>Inside of one more lambda.</summary>
    public Elements Enter(long first, long second) => new(first, second, First, Second);
}
