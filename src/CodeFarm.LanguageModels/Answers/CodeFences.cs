using System.Text.RegularExpressions;

namespace CodeFarm.LanguageModels.Answers;

/// <summary>Finds the fenced blocks of a text, after the rules of CommonMark: ``` or ~~~, at least three, closed by as many.</summary>
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
            if (inside is null)
            {
                if (mark.Success)
                    (inside, fence) = ([], mark.Groups["fence"].Value);
            }
            else if (mark.Success && mark.Groups["info"].Value.Length == 0 && mark.Groups["fence"].Value.StartsWith(fence, StringComparison.Ordinal))
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
