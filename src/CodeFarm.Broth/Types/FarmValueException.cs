namespace CodeFarm.Broth.Types;

/// <summary>
/// A value does not have the type it should have. The code is <c>value.mismatch</c>; the message names all three parts.
/// </summary>
public sealed class FarmValueException(string path, string expected, string found, Exception? inner = null)
    : CodeFarmException("value.mismatch", $"{path}: expected {expected}, found {found}.", inner)
{
    /// <summary>Where, as <c>name</c>, <c>in[0]</c> or <c>result[3][1]</c>.</summary>
    public string Path { get; } = path;

    public string Expected { get; } = expected;

    public string Found { get; } = found;
}
