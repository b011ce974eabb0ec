using CodeFarm.Broth.Requirements;
using CodeFarm.Interpretation.Examples;
using CodeFarm.Interpretation.Results;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation.Questions;

/// <summary>Asks where the signature is known and examples are missing.</summary>
internal static class SignatureQuestions
{
    public static (IReadOnlyList<Question> Questions, IReadOnlyList<string> Notes) Ask(Requirement requirement, ExampleSuite suite)
    {
        var signature = suite.Signature;
        var questions = new List<Question>();
        var reading = WordReading.Of(requirement.Description);
        if (reading is { Vague: { IsVerb: false } vague })
            questions.Add(RuleQuestion.Ask(requirement, vague, reading.Input));
        var names = string.Join(" and ", signature.Parameters.Select(parameter => $"{parameter.Name} ({parameter.Type})"));
        questions.Add(new Question(
            signature.Parameters.Count == 0
                ? $"What does {signature.Name}() return, as a {signature.Returns}?"
                : $"Which {signature.Returns} should {signature.Name} return for two or three values of {names}? Choose ones that differ, an empty or unusual one among them.",
            [],
            new YamlFragment().Examples(SampleValues.Calls(signature), "correct the inputs and replace each out by the right result").ToString()));
        return (questions, suite.Notes);
    }
}
