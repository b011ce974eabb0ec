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

    private static readonly Noun Numbers = new(
        [], "values", "IReadOnlyList<double>", "a list of numbers", ["[4.0, 8.0, 15.0, 16.0]", "[2.5, 0.5]", "[]"], "numbers", true,
        ["two numbers, as two parameters", "a text with numbers in it, such as \"4, 8, 15\""]);

    public static (IReadOnlyList<Question> Questions, IReadOnlyList<string> Notes) Ask(Requirement requirement)
    {
        var reading = WordReading.Of(requirement.Description);
        var noun = reading.Input ?? (reading.Result is { InputIsNumbers: true } ? Numbers : Anything);
        var parameter = new FarmParameter(noun.Name, FarmType.Parse(noun.Type));
        var questions = new List<Question>();
        var notes = new List<string>();
        if (noun.IsAmbiguous)
            questions.Add(AskInput(noun, parameter));
        else
            notes.Add($"From the words it is assumed that one input is {noun.Phrase}: {parameter}.");
        if (reading.Vague is { } vague)
            questions.Add(RuleQuestion.Ask(requirement, vague, noun));
        // Where the input is asked for, its fragment has the parameters, and a field may not stand twice.
        var rest = noun.IsAmbiguous ? new YamlFragment() : new YamlFragment().Parameters([parameter]);
        if (reading is { Vague: not { IsVerb: false }, Result: { } result })
        {
            var returns = result.TypeFor(parameter.Type);
            notes.Add($"From the words it is assumed that the result is {result.Phrase}: {returns}.");
            questions.Add(AskExamples(parameter, returns, rest));
        }
        else
        {
            questions.Add(AskReturn(noun, parameter, reading.Vague, rest));
        }

        return (questions, notes);
    }

    private static Question AskInput(Noun noun, FarmParameter parameter) => new(
        $"What does one input look like? For example {noun.Phrase}: {noun.Samples[0]}",
        [$"{noun.Phrase}, such as {noun.Samples[0]}", .. noun.Alternatives ?? []],
        new YamlFragment().Comment($"one input: {noun.Samples[0]}").Parameters([parameter]).ToString());

    private static Question AskReturn(Noun noun, FarmParameter parameter, VagueWord? vague, YamlFragment fragment)
    {
        // The fragments of the questions have to agree: what the proposed rule yields comes first.
        var likely = vague is null ? null : WordReading.LeadingResult(vague.RulesFor(noun.Domain)[0])?.TypeFor(parameter.Type);
        ReturnChoice[] choices = [.. Lexicon.Standard.Domains[noun.Domain].OrderByDescending(choice => FarmType.Parse(choice.Type) == likely)];
        var returns = FarmType.Parse(choices[0].Type);
        return new Question(
            "What should be returned, and what is it for one input?",
            [.. choices.Select(choice => $"{choice.Phrase}, such as {choice.Sample}")],
            fragment.Returns(returns)
                .Examples([([noun.Samples[0]], choices[0].Sample)], $"{parameter.Name} in, {choices[0].Phrase} out: correct these and add two or three more").ToString());
    }

    private static Question AskExamples(FarmParameter parameter, FarmType returns, YamlFragment fragment) => new(
        $"What should the result be for two or three values of {parameter.Name}? Choose ones that differ, an empty or unusual one among them.",
        [],
        fragment.Returns(returns).Examples(
            SampleValues.Calls(new FunctionSignature("F", [parameter], returns)),
            "correct the inputs and replace each out by the right result").ToString());
}
