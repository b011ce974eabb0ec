using System.Collections.Immutable;
using System.Text;
using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Cli.Output;

/// <summary>A requirement file that answers the farm's questions in its own way; the user corrects what is wrong.</summary>
internal static class RequirementSkeleton
{
    public static string Write(string function, ImmutableArray<TaskQuestion> questions)
    {
        var text = new StringBuilder();
        text.Append("name: ").Append(function).Append('\n');
        // An answer may say better what the function does.
        if (!questions.Any(static question => Lines(question.Example).Any(IsDescription)))
            text.Append("description: \"").Append(function.Replace('-', ' ')).Append("\"   # in a sentence\n");
        for (var i = 0; i < questions.Length; i++)
        {
            text.Append('\n').Append("# ").Append(i + 1).Append(". ").Append(questions[i].Text.ReplaceLineEndings(" ")).Append('\n');
            foreach (var line in Lines(questions[i].Example))
                text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string[] Lines(string example) => example.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsDescription(string line) => line.StartsWith("description:", StringComparison.Ordinal);
}
