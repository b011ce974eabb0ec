using System.Collections.Concurrent;
using CodeFarm.LanguageModels.Generation;
using CodeFarm.LanguageModels.Tests.Servers;
using static CodeFarm.LanguageModels.Tests.Initials;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>One sample: from an answer to a candidate, with repairs.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task A_good_answer_is_a_candidate()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer(Block(Good), usage: (300, 80), model: "coder-7b-q4"));

        var result = await GenerateAsync(server.Options);

        var candidate = Assert.Single(result.Candidates);
        Assert.Equal(Source(Good), candidate.Source);
        Assert.True(candidate.Trial.PassedAll);
        Assert.Equal(("coder-7b-q4", 1, 0), (candidate.Model, candidate.Sample, candidate.Repairs));
        Assert.Null(result.Stop);
        Assert.Equal((1, 300, 80, false), (result.Cost.Calls, result.Cost.InputTokens, result.Cost.OutputTokens, result.Cost.IsEstimated));
    }

    [Fact]
    public async Task A_compiler_error_goes_back_to_the_model_with_its_source()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer(Block(Broken)), Reply.Answer(Block(Good)));

        var result = await GenerateAsync(server.Options with { MaximumRepairs = 1 });

        Assert.Equal(1, Assert.Single(result.Candidates).Repairs);
        var repair = server.Requests[1].Messages;
        Assert.Equal(["system", "user", "assistant", "user"], repair.Select(static message => message.Role));
        Assert.Equal(server.Requests[0].Messages, repair.Take(2));
        Assert.Equal($"```csharp\n{Source(Broken)}```", repair[2].Text);
        Assert.Contains("CS1061", repair[3].Text, StringComparison.Ordinal);
        Assert.Contains("Inicials", repair[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_policy_refuses_goes_back_with_the_reason()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer(Block(Forbidden)), Reply.Answer(Block(Good)));

        var result = await GenerateAsync(server.Options with { MaximumRepairs = 1 });

        Assert.True(result.Candidates[0].Trial.PassedAll);
        Assert.Contains("The file is refused", server.Requests[1].LastMessage, StringComparison.Ordinal);
        Assert.Contains("policy.", server.Requests[1].LastMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_example_goes_back_with_what_was_expected_and_what_came()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer(Block(FirstOnly)), Reply.Answer(Block(Good)));

        var result = await GenerateAsync(server.Options with { MaximumRepairs = 1 });

        Assert.Equal([2, 1], result.Candidates.Select(static candidate => candidate.Trial.Passed));
        Assert.Contains("1 of 2 examples hold", server.Requests[1].LastMessage, StringComparison.Ordinal);
        Assert.Contains("> Initials(\"Ada Lovelace\") should be \"A.L.\", but is \"A.\"", server.Requests[1].LastMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repairs_are_bounded_and_the_best_so_far_is_kept()
    {
        var answer = 0;
        await using var server = await ModelServer.StartAsync(
            _ => Reply.Answer(Block($"return name[0] + \".\"; // {Interlocked.Increment(ref answer)}")));

        var result = await GenerateAsync(server.Options with { MaximumRepairs = 2 });

        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(3, result.Candidates.Count);
        Assert.All(result.Candidates, static candidate => Assert.Equal(1, candidate.Trial.Passed));
        Assert.Null(result.Stop);
    }

    [Fact]
    public async Task A_model_that_repeats_itself_is_not_asked_for_ever()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer(Block(FirstOnly)));
        var trial = new CompilingTrial(Problem);

        var result = await GenerateAsync(server.Options with { MaximumRepairs = 9 }, trial: trial);

        Assert.Equal(2, server.Requests.Count);
        Assert.Single(trial.Tried);
        Assert.Single(result.Candidates);
    }

    [Fact]
    public async Task Prose_is_asked_for_code_once_more()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("First I would split the name."), Reply.Answer(Block(Good)));

        var result = await GenerateAsync(server.Options);

        Assert.True(result.Candidates[0].Trial.PassedAll);
        Assert.Contains("Your answer holds no code block.", server.Requests[1].LastMessage, StringComparison.Ordinal);
        Assert.Contains("public static class InitialsFunction", server.Requests[1].LastMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prose_twice_ends_the_sample_and_the_result_says_why()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("I am thinking."));

        var result = await GenerateAsync(server.Options);

        Assert.Equal(2, server.Requests.Count);
        Assert.Empty(result.Candidates);
        Assert.Equal(LanguageModelErrors.BadAnswer, result.Stop!.Code);
        Assert.Contains("no code block", result.Stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_answer_is_asked_for_once_more()
    {
        var cut = Block(Good)[..^40];
        await using var server = await ModelServer.StartAsync(Reply.Answer(cut, finishReason: "length"), Reply.Answer(Block(Good)));

        var result = await GenerateAsync(server.Options);

        Assert.True(result.Candidates[0].Trial.PassedAll);
        Assert.Contains("not complete", server.Requests[1].LastMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_step_is_told_without_what_the_model_said()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("no code"), Reply.Answer(Block(FirstOnly)), Reply.Answer(Block(Good)));
        var steps = new Steps();

        await GenerateAsync(server.Options with { MaximumRepairs = 2 }, progress: steps);

        Assert.Equal(
            [ModelStep.Asking, ModelStep.AskingAgain, ModelStep.Tried, ModelStep.Repairing, ModelStep.Tried],
            steps.Told.Select(static step => step.Step));
        Assert.Equal("1 of 2 examples hold", steps.Told[2].Text);
    }

    private sealed class Steps : IProgress<ModelProgress>
    {
        private readonly ConcurrentQueue<ModelProgress> _told = new();

        public IReadOnlyList<ModelProgress> Told => [.. _told];

        public void Report(ModelProgress value) => _told.Enqueue(value);
    }
}
