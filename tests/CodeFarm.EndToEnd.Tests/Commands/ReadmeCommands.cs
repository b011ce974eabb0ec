using System.Text.RegularExpressions;

namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>
/// The commands of a README and what it says they print. They stand in ```sh blocks between
/// <c>&lt;!-- commands: begin --&gt;</c> and <c>&lt;!-- commands: end --&gt;</c>, in one of two ways:
/// with a prompt, where lines that begin with "$ " are commands and the others what they print; or plain, where each line
/// is a command, a comment after it is what it prints, and a ```text block after the block is what its last command prints.
/// A line "..." stands for any lines.
/// </summary>
internal static partial class ReadmeCommands
{
    public const string Begin = "<!-- commands: begin -->";
    public const string End = "<!-- commands: end -->";

    public static IReadOnlyList<ReadmeCommand> Read(string markdown)
    {
        var commands = new List<ReadmeCommand>();
        foreach (Match section in Sections().Matches(markdown))
        {
            foreach (Match block in Blocks().Matches(section.Value))
            {
                var lines = block.Groups["lines"].Value.TrimEnd().Split('\n');
                if (block.Groups["language"].Value == "text")
                    commands[^1] = commands[^1] with { Output = lines };
                else if (lines.Any(static line => line.StartsWith("$ ", StringComparison.Ordinal)))
                    ReadTranscript(lines, commands);
                else
                    commands.AddRange(lines.Where(IsCommand).Select(ReadPlain));
            }
        }

        return commands;
    }

    private static void ReadTranscript(string[] lines, List<ReadmeCommand> commands)
    {
        foreach (var line in lines)
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal))
                commands.Add(new(line[2..], []));
            else
                commands[^1] = commands[^1] with { Output = [.. commands[^1].Output, line] };
        }
    }

    private static bool IsCommand(string line) => line.Length > 0 && line[0] != '#';

    private static ReadmeCommand ReadPlain(string line)
    {
        var comment = TrailingComment().Match(line);
        return comment.Success ? new(line[..comment.Index], [comment.Groups["text"].Value]) : new(line, []);
    }

    [GeneratedRegex("<!-- commands: begin -->.*?<!-- commands: end -->", RegexOptions.Singleline)]
    private static partial Regex Sections();

    [GeneratedRegex("^```(?<language>sh|text)\n(?<lines>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\s+# (?:=> )?(?<text>[^']*)$")]
    private static partial Regex TrailingComment();
}
