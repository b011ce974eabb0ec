using System.Text.RegularExpressions;

namespace CodeFarm.LanguageModels.Answers;

/// <summary>
/// Finds the fenced blocks of a text, after the rules of CommonMark: ``` or ~~~, at least three, closed by as many. Other than
/// there, a fence that names a language begins a new block even inside one: models forget to close, and wrap all of their
/// answer in a block of Markdown.
/// </summary>
internal static partial class CodeFences
{
    public static IReadOnlyList<FencedBlock> Find(string text)
    {
        List<FencedBlock> blocks = [];
        List<string>? inside = null;
        var fence = "";
        foreach (var line in text.Split('\n'))
        {
            var mark = Mark().Match(line);
            if (mark.Success && (inside is null || mark.Groups["info"].Value.Length > 0))
            {
                if (inside is not null)
                    blocks.Add(new(string.Join('\n', inside), IsClosed: false));
                (inside, fence) = ([], mark.Groups["fence"].Value);
            }
            else if (inside is null)
            {
                continue;
            }
            else if (mark.Success && mark.Groups["fence"].Value.StartsWith(fence, StringComparison.Ordinal))
            {
                blocks.Add(new(string.Join('\n', inside), IsClosed: true));
                inside = null;
            }
            else
            {
                inside.Add(line);
            }
        }

        if (inside is not null)
            blocks.Add(new(string.Join('\n', inside), IsClosed: false));
        return blocks;
    }

    [GeneratedRegex(@"^\s*(?<fence>`{3,}|~{3,})(?<info>[^`]*?)\s*$")]
    private static partial Regex Mark();
}
