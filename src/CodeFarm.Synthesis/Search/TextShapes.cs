using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CodeFarm.Synthesis.Search;

/// <summary>
/// Reads off texts what form they have in common, as a regular expression: runs of capitals, of small letters and of digits, as long as
/// they all are, with the same symbols between. Profiles of data are made so (Raman and Hellerstein, Potter's Wheel, VLDB 2001).
/// </summary>
internal static partial class TextShapes
{
    private const string Start = "^";

    /// <summary>The very end: a <c>$</c> would let a line break follow.</summary>
    private const string End = @"\z";

    private const string Capitals = "[A-Z]";
    private const string SmallLetters = "[a-z]";
    private const string Letters = "[A-Za-z]";
    private const int LongestShape = 80;

    /// <summary>The form of all texts; null where they have none in common.</summary>
    public static string? Of(IReadOnlyList<string> texts) => Of(texts, ClassOf) ?? Of(texts, letter => ClassOf(letter) is Capitals or SmallLetters ? Letters : ClassOf(letter));

    /// <summary>Whether a text is a form as this class writes them, which takes no longer to match than the text is long.</summary>
    public static bool IsShape(string text)
    {
        if (text.Length > LongestShape || Shape().Match(text) is not { Success: true } shape) return false;
        var classes = shape.Groups["class"].Captures;
        // Where neighbours have no letter in common, there is one way to match and nothing to go back to.
        return Enumerable.Range(1, classes.Count - 1).All(index => !Overlap(classes[index - 1].Value, classes[index].Value));
    }

    private static bool Overlap(string left, string right) =>
        left == right || (left == Letters && right is Capitals or SmallLetters) || (right == Letters && left is Capitals or SmallLetters);

    private static string? Of(IReadOnlyList<string> texts, Func<char, string> classOf)
    {
        var all = texts.Select(text => RunsOf(text, classOf)).ToArray();
        var first = all[0];
        if (first.Count == 0 || !all.All(runs => runs.Select(run => run.Class).SequenceEqual(first.Select(run => run.Class)))) return null;
        var shape = new StringBuilder(Start);
        for (var index = 0; index < first.Count; index++)
        {
            var lengths = all.Select(runs => runs[index].Length).Distinct().ToArray();
            shape.Append(first[index].Class).Append(lengths switch
            {
                [1] => "",
                [var length] => string.Create(CultureInfo.InvariantCulture, $"{{{length}}}"),
                _ => "+",
            });
        }

        return shape.Append(End).ToString() is var found && IsShape(found) ? found : null;
    }

    private static List<(string Class, int Length)> RunsOf(string text, Func<char, string> classOf)
    {
        var runs = new List<(string Class, int Length)>();
        foreach (var kind in text.Select(classOf))
        {
            if (runs.Count > 0 && runs[^1].Class == kind)
                runs[^1] = (kind, runs[^1].Length + 1);
            else
                runs.Add((kind, 1));
        }

        return runs;
    }

    private static string ClassOf(char letter) =>
        char.IsAsciiLetterUpper(letter) ? Capitals
        : char.IsAsciiLetterLower(letter) ? SmallLetters
        : char.IsAsciiDigit(letter) ? "[0-9]"
        : Regex.Escape(letter.ToString());

    [GeneratedRegex(@"^\^((?<class>\[(A-Z|a-z|0-9|A-Za-z)\]|\\[^A-Za-z0-9]|[-@_/:;,&%!""'=<>~])(\+|\{\d+\})?)+\\z\z")]
    private static partial Regex Shape();
}
