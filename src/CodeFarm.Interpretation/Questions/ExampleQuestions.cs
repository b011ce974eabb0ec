using CodeFarm.Broth;
using CodeFarm.Broth.Types;
using CodeFarm.Interpretation.Examples;
using CodeFarm.Interpretation.Results;

namespace CodeFarm.Interpretation.Questions;

/// <summary>Asks where examples do not tell a function from a constant.</summary>
internal static class ExampleQuestions
{
    public static (IReadOnlyList<Question> Questions, IReadOnlyList<string> Notes) Ask(ExampleSuite suite)
    {
        var (signature, first) = (suite.Signature, suite.Examples[0].OutputJson);
        if (signature.Parameters.Count == 0 || suite.Examples.Any(example => example.OutputJson != first))
            return ([], suite.Notes);
        var calls = SampleValues.Calls(signature, Other(first, signature.Returns)).Take(1);
        var text = suite.Examples.Count == 1
            ? $"For which inputs does the result differ from {Excerpt.Of(first)}? One example does not tell a function from one that always returns the same."
            : $"For which inputs does the result differ from {Excerpt.Of(first)}? All {suite.Examples.Count} examples return it, and so would a function that looks at nothing.";
        return (
            [new Question(text, [], new YamlFragment().Examples(calls, "correct both values and add them to your examples").ToString())],
            suite.Notes);
    }

    // Some value of the type that is not the given one, so that the fragment shows that the result should differ.
    private static string Other(string json, FarmType type) => Enumerable.Range(0, SampleValues.Count)
        .Select(index => SampleValues.Of(type, index))
        .First(sample => FarmValue.Write(FarmValue.Read(sample, type, "sample"), type) != json);
}
