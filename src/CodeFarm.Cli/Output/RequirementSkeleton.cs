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
        return text.Append('\n').Append(WriteAnswers(questions)).ToString();
    }

    /// <summary>The answers alone, each under its question.</summary>
    public static string WriteAnswers(ImmutableArray<TaskQuestion> questions) => string.Join('\n', questions.Select(static (question, i) =>
        $"# {i + 1}. {question.Text.ReplaceLineEndings(" ")}\n{string.Concat(Lines(question.Example).Select(static line => $"{line}\n"))}"));

    private static string[] Lines(string example) => example.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsDescription(string line) => line.StartsWith("description:", StringComparison.Ordinal);
}
