using CodeFarm.Broth.Requirements;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Interpretation.Results;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Interpretation.Questions;

/// <summary>
/// Asks where there are words only: what one input looks like, what a vague word means, and what to return, as far as the words
/// leave it open; at most three questions. The fragments together are a whole requirement.
/// </summary>
internal static class WordQuestions
{
    // What a function of unknown input is likeliest to take.
    private static readonly Noun Anything = new(
        [], "text", "string", "a text", ["\"the quick brown fox\"", "\"to be or not to be\"", "\"\""], "text", true,
        ["a number, such as 12", "a list of numbers, such as [4.0, 8.0, 15.0]", "a list of texts, such as [\"pear\", \"apple\"]"]);

    public static (IReadOnlyList<Question> Questions, IReadOnlyList<string> Notes) Ask(Requirement requirement)
    {
        var reading = WordReading.Of(requirement.Description);
        var noun = reading.Input ?? Anything;
        var parameter = new FarmParameter(noun.Name, FarmType.Parse(noun.Type));
        var questions = new List<Question>();
        var notes = new List<string>();
        if (noun.IsAmbiguous)
            questions.Add(AskInput(noun, parameter));
        else
            notes.Add($"From the words it is assumed that one input is {noun.Phrase}: {parameter}.");
        if (reading.Vague is { } vague)
            questions.Add(RuleQuestion.Ask(vague, noun));
        // Where the input is asked for, its fragment has the parameters, and a field may not stand twice.
        var rest = noun.IsAmbiguous ? new YamlFragment() : new YamlFragment().Parameters([parameter]);
        if (reading.Vague is not { IsVerb: false } && reading.ResultType(parameter.Type) is { } returns)
        {
            notes.Add($"From the words it is assumed that the result is {reading.Result!.Phrase}: {returns}.");
            questions.Add(AskExamples(parameter, returns, rest));
        }
        else
        {
            questions.Add(AskReturn(noun, parameter, reading.Vague is not null, rest));
        }

        return (questions, notes);
    }

    private static Question AskInput(Noun noun, FarmParameter parameter) => new(
        $"What does one input look like? For example {noun.Phrase}: {noun.Samples[0]}",
        [$"{noun.Phrase}, such as {noun.Samples[0]}", .. noun.Alternatives ?? []],
        new YamlFragment().Comment($"one input: {noun.Samples[0]}").Parameters([parameter]).ToString());

    private static Question AskReturn(Noun noun, FarmParameter parameter, bool isVague, YamlFragment fragment)
    {
        var choices = Lexicon.Standard.Domains[noun.Domain];
        var returns = FarmType.Parse(choices[0].Type);
        // The sample of the domain belongs to its first rule; it is a result worth showing only if that rule was proposed.
        var comment = isVague ? "correct these, and add two or three more" : "correct these; two or three more help";
        return new Question(
            "What should be returned, and what is it for one input?",
            [.. choices.Select(choice => $"{choice.Phrase}, such as {choice.Sample}")],
            fragment.Returns(returns)
                .Examples([([noun.Samples[0]], choices[0].Sample)], $"{parameter.Name} in, {choices[0].Phrase} out: {comment}").ToString());
    }

    private static Question AskExamples(FarmParameter parameter, FarmType returns, YamlFragment fragment) => new(
        $"What should the result be for two or three values of {parameter.Name}? Choose ones that differ, an empty or unusual one among them.",
        [],
        fragment.Returns(returns).Examples(
            SampleValues.Calls(new FunctionSignature("F", [parameter], returns)),
            "correct the inputs and replace each out by the right result").ToString());
}
