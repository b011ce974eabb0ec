namespace CodeFarm.Synthesis.Values;

/// <summary>
/// A value as 64 bits: numbers and truth values as they are, the bits of a double, and for every other type the number
/// under which a <see cref="ValueStore"/> keeps it. Two slots of one type are equal exactly if their values are.
/// </summary>
internal static class Slot
{
    /// <summary>
    /// No value: the term is undefined there. It is the pattern of a NaN that no computation yields (every NaN is stored
    /// as one and the same), so only one of all long values cannot be told from it.
    /// </summary>
    public const long Undefined = 0x7FF8_0000_DEAD_C0DE;
}
