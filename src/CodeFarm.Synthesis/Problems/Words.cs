using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis;

/// <summary>The words of a name or a description, in lower case; a PascalCase name falls into its parts.</summary>
internal sealed partial class Words
{
    private readonly HashSet<string> _words;

    private Words(IEnumerable<string> words) => _words = [.. words];

    public static Words Of(string text) => new(Word().Matches(text).Select(match => match.Value.ToLowerInvariant()));

    /// <summary>The words, each once.</summary>
    public IReadOnlyCollection<string> All => _words;

    public bool HaveStem(string stem) => _words.Any(word => word.StartsWith(stem, StringComparison.Ordinal));

    /// <summary>The parts of an identifier-like text, in order and as written.</summary>
    public static IReadOnlyList<string> PartsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\p{Nd}+")]
    private static partial Regex Word();
}
