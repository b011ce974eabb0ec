using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis.Emission;

/// <summary>Writes the documentation comments of an emitted file.</summary>
internal static class Documentation
{
    /// <summary>Longer examples are left out: they would document nothing.</summary>
    private const int LongestExample = 160;

    /// <summary>Summary and examples, for the class.</summary>
    public static string Of(SynthesisProblem problem, string function, int mostExamples)
    {
        var documentation = new StringBuilder().Append("/// ").Append(Summary(problem)).Append('\n');
        var examples = problem.Examples
            .Where(example => example.Inputs.Append(example.Output).All(MayBeShort))
            .Select(example => Example(problem, example, function))
            .Where(example => example.Length <= LongestExample)
            .Take(mostExamples);
        foreach (var example in examples)
            documentation.Append("/// <example>").Append(example).Append("</example>\n");
        return documentation.ToString();
    }

    /// <summary>Summary, for the method.</summary>
    public static string OfMethod(SynthesisProblem problem) => $"    /// {Summary(problem)}\n";

    private static string Summary(SynthesisProblem problem)
    {
        // One line of visible characters: anything that a compiler takes for a line end would leave the comment.
        var text = string.Concat(problem.Description.Select(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) ? ' ' : letter));
        text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return $"<summary>{Xml(text.Length == 0 ? problem.Name : text)}</summary>";
    }

    /// <summary>Whether a value may be written as a short text: every element of a list takes at least one character.</summary>
    private static bool MayBeShort(object? value) => value switch
    {
        string text => text.Length <= LongestExample,
        ITuple tuple => Enumerable.Range(0, tuple.Length).All(index => MayBeShort(tuple[index])),
        IEnumerable items => items.Cast<object?>().Index().All(entry => entry.Index < LongestExample && MayBeShort(entry.Item)),
        _ => true,
    };

    private static string Example(SynthesisProblem problem, SynthesisExample example, string function)
    {
        var records = new RecordNames(problem.Records);
        var inputs = example.Inputs.Select((input, index) => records.Literal(ValueTypes.Normalise(input, problem.Parameters[index].Type)!));
        return $"<c>{Xml($"{function}({string.Join(", ", inputs)})")}</c> is <c>{Xml(records.Literal(ValueTypes.Normalise(example.Output, problem.Returns)!))}</c>";
    }

    /// <summary>Escapes what has a meaning between XML tags, and replaces what XML cannot hold.</summary>
    public static string Xml(string text) => string.Concat(text.Select(letter => letter switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\uFFFE' or '\uFFFF' => "\uFFFD",
        _ when char.IsSurrogate(letter) => "\uFFFD",
        _ => letter.ToString(),
    }));
}
