using System.Text.RegularExpressions;

namespace CodeFarm.Broth.Capabilities;

/// <summary>
/// A path as functions write it: the name of a declared folder, and names below it, with slashes between: <c>rates/2024/today.csv</c>.
/// There is no way up and no way out: <c>..</c>, <c>.</c>, empty names, backslashes and control characters are refused as text, before
/// any file system sees them.
/// </summary>
/// <param name="Folder">The declared folder.</param>
/// <param name="Names">Below it; empty for the folder itself.</param>
public sealed partial record FilePath(string Folder, IReadOnlyList<string> Names)
{
    /// <summary>The longest path, in characters.</summary>
    public const int MaxLength = 1000;

    private const int MaxNameLength = 255;

    /// <exception cref="FormatException">Says what is wrong with it.</exception>
    public static FilePath Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
            throw new FormatException($"The path '{Excerpt.Of(text)}' has {text.Length} characters and may have {MaxLength}.");
        var names = (text.EndsWith('/') ? text[..^1] : text).Split('/');
        if (!IsFolderName(names[0]))
            throw new FormatException($"'{Excerpt.Of(text)}' does not begin with the name of a folder, such as rates/today.csv.");
        foreach (var name in names)
        {
            if (name is "" or "." or ".." || name.Length > MaxNameLength || name.Any(static c => c == '\\' || char.IsControl(c) || char.IsSurrogate(c)))
                throw new FormatException($"'{Excerpt.Of(text)}' is no path, such as rates/today.csv: '{Excerpt.Of(name)}' is no name in it.");
        }

        return new(names[0], names[1..]);
    }

    /// <summary>A letter first, then letters, digits, hyphens and underscores; 64 at most.</summary>
    public static bool IsFolderName(string text) => FolderName().IsMatch(text);

    public bool Equals(FilePath? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => string.Join('/', Names.Prepend(Folder));

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FolderName();
}
