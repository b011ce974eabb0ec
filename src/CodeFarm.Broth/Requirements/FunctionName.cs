namespace CodeFarm.Broth.Requirements;

/// <summary>The names under which functions stand in the registry.</summary>
public static class FunctionName
{
    public const int MaxLength = 64;

    /// <summary>What a name may be, as the end of a message.</summary>
    internal const string Rule =
        "Use 1 to 64 letters A to Z, digits, dashes and underscores, a letter first, such as word-count.";

    /// <summary>Whether the text is 1 to 64 ASCII letters, digits, dashes and underscores with a letter first.</summary>
    public static bool IsValid(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= MaxLength
            && char.IsAsciiLetter(name[0])
            && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
    }
}
