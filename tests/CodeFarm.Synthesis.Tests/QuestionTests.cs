using System.Text.Json;
using CodeFarm.Synthesis.Values;
using FsCheck;
using FsCheck.Fluent;

namespace CodeFarm.Synthesis.Tests;

public sealed class QuestionTests
{
    private static readonly SynthesisOptions Bounded = new() { Budget = TimeSpan.FromMinutes(5), MaximumTerms = 20_000 };

    [Fact]
    public void The_candidates_of_a_question_return_there_what_it_says_and_differ()
    {
        var programs = Gen.Elements<Func<string, string>>(
            text => text.Split('-')[^1], text => text[..1], text => text.ToUpperInvariant(), text => text.Replace("-", "", StringComparison.Ordinal));
        var texts = Gen.Elements("a-b", "Ada-Lovelace", "x-y-z", "one-two", "Q-7").ArrayOf(2);

        var property = Prop.ForAll(texts.ToArbitrary(), programs.ToArbitrary(), (inputs, program) =>
        {
            var problem = new SynthesisProblem("f", "", [new("text", typeof(string))], typeof(string), [.. inputs.Select(text => new SynthesisExample([text], program(text)))]);
            var result = new ProgramSynthesizer(ComponentLibrary.Standard, Bounded).Synthesize(problem, CancellationToken.None);
            return result.Questions.Count <= 3 && result.Questions.All(question => IsTrue(question, result));
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), property);
    }

    [Fact]
    public void One_example_that_many_programs_satisfy_brings_a_question()
    {
        var problem = new SynthesisProblem("f", "", [new("text", typeof(string))], typeof(string), [new(["ab"], "a")]);

        var result = new ProgramSynthesizer(ComponentLibrary.Standard, Bounded).Synthesize(problem, CancellationToken.None);

        var question = result.Questions[0];
        Assert.True(IsTrue(question, result));
        Assert.Contains(0, question.Answers[0].Candidates);
        Assert.StartsWith("\"", question.InputTexts[0]);
        Assert.Equal(question.Inputs[0], JsonSerializer.Deserialize<string>(question.InputJsonTexts[0]));
        Assert.Equal(question.Answers[0].Output, JsonSerializer.Deserialize<string>(question.Answers[0].JsonText));
    }

    [Fact]
    public void The_answer_to_a_question_decides_between_the_candidates_as_a_further_example()
    {
        var problem = new SynthesisProblem("f", "", [new("text", typeof(string))], typeof(string), [new(["ab"], "a")]);
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, Bounded);
        var question = synthesizer.Synthesize(problem, CancellationToken.None).Questions[0];

        var result = synthesizer.Synthesize(
            problem with { Examples = [.. problem.Examples, new(question.Inputs, question.Answers[1].Output)] }, CancellationToken.None);

        Assert.Equal(question.Answers[1].Output, new EmittedCode(result.Candidates[0].Source).Call("F", [.. question.Inputs]));
    }

    [Fact]
    public void Dictionaries_come_back_as_callers_know_them()
    {
        var value = ValueTexts.ForCaller(new Map<string, int[]>(["a"], [[1, 2]]));

        var dictionary = Assert.IsType<Dictionary<string, IReadOnlyList<int>>>(value);
        Assert.Equal([1, 2], dictionary["a"]);
        Assert.Equal("""{"a":[1,2]}""", ValueTexts.Json(value));
        Assert.Equal("{ [\"a\"] = [1, 2] }", ValueTexts.CSharp(value));
    }

    private static bool IsTrue(SynthesisQuestion question, SynthesisResult result) =>
        question.Answers.Count > 1
        && question.Answers.Select(answer => answer.Text).Distinct().Count() == question.Answers.Count
        && question.Answers.All(answer => answer.Candidates.All(candidate =>
            new EmittedCode(result.Candidates[candidate].Source).Call("F", [.. question.Inputs]).Equals(answer.Output)));
}
