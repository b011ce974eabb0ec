using System.Collections.Concurrent;
using CodeFarm.Broth.Signatures;
using CodeFarm.LanguageModels.Budgets;
using CodeFarm.LanguageModels.Clients;
using CodeFarm.LanguageModels.Generation;
using CodeFarm.LanguageModels.Tests.Servers;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>From a problem to candidates, through the real protocol, the real compiler and the real policy.</summary>
public sealed class GeneratorTests
{
    private const string Good = "return string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0] + \".\"));";
    private const string FirstOnly = "return name[0] + \".\";";
    private const string Broken = "return name.Inicials();";
    private const string Forbidden = "return System.IO.File.ReadAllText(name);";

    private static readonly GenerationProblem Problem = new(
        FunctionSignature.Parse("string initials(string name)"), "The initials of a person's name, each followed by a full stop.")
    {
        Examples = [new(["\"Ada Lovelace\""], "\"A.L.\""), new(["\"Plato\""], "\"P.\"")],
    };

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
    public async Task Samples_differ_in_seed_and_temperature()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer(Block(FirstOnly)));

        await GenerateAsync(
            server.Options with { Samples = 3, Temperature = 0.2, MaximumOutputTokens = 900 }, Problem with { Seed = 40 });

        Assert.Equal([41L, 42, 43], server.Requests.Select(static request => (long)request.Body["seed"]!));
        Assert.Equal([0.2, 0.6, 1.0], server.Requests.Select(static request => Math.Round((double)request.Body["temperature"]!, 3)));
        Assert.All(server.Requests, static request => Assert.Equal(900, (int)request.Body["max_tokens"]!));
    }

    [Fact]
    public async Task Without_a_temperature_none_is_sent()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer(Block(Good)));

        await GenerateAsync(server.Options with { Temperature = null });

        Assert.Null(Assert.Single(server.Requests).Body["temperature"]);
    }

    [Fact]
    public async Task The_best_candidates_come_first_then_the_shortest_and_each_once()
    {
        string[] bodies = [FirstOnly, Good + " // the long way", Good, Good, Broken];
        await using var server = await ModelServer.StartAsync(request => Reply.Answer(Block(bodies[(int)request.Body["seed"]! - 1])));
        var trial = new CompilingTrial(Problem);

        var result = await GenerateAsync(server.Options with { Samples = 5, StopAtFirstPass = false }, trial: trial);

        Assert.Equal(
            [Source(Good), Source(Good + " // the long way"), Source(FirstOnly)],
            result.Candidates.Select(static candidate => candidate.Source));
        Assert.Equal(3, result.Candidates[0].Sample);
        Assert.Equal(4, trial.Tried.Count);
    }

    [Fact]
    public async Task The_first_that_passes_spares_the_samples_that_have_not_begun()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer(Block(Good)));

        var result = await GenerateAsync(server.Options with { Samples = 5, StopAtFirstPass = true });

        Assert.Single(server.Requests);
        Assert.Null(result.Stop);
    }

    [Fact]
    public async Task The_first_that_passes_calls_off_the_others_under_way()
    {
        var bothAsked = new CountdownEvent(2);
        await using var server = await ModelServer.StartAsync(request => async context =>
        {
            bothAsked.Signal();
            if ((int)request.Body["seed"]! == 1)
                await Reply.Silence(context);
            bothAsked.Wait(context.RequestAborted);
            await Reply.Answer(Block(Good))(context);
        });

        var result = await GenerateAsync(server.Options with { Samples = 2, MaximumConcurrency = 2 });

        Assert.True(Assert.Single(result.Candidates).Trial.PassedAll);
        Assert.Equal(2, result.Cost.Calls);
        await server.ConnectionClosed;
    }

    [Fact]
    public async Task No_more_calls_are_made_at_a_time_than_allowed()
    {
        var (now, most) = (0, 0);
        await using var server = await ModelServer.StartAsync(_ => async context =>
        {
            var running = Interlocked.Increment(ref now);
            InterlockedMax(ref most, running);
            await Reply.Answer(Block(FirstOnly))(context);
            Interlocked.Decrement(ref now);
        });
        var options = server.Options with { Samples = 6, MaximumConcurrency = 2 };
        using var client = new OpenAIChatClient(options);
        using var generator = new LanguageModelGenerator(client, options);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(
            _ => generator.GenerateAsync(Problem, new CompilingTrial(Problem), new MemoryBudget(0))));

        Assert.Equal(18, server.Requests.Count);
        Assert.InRange(most, 1, 2);
    }

    [Theory]
    [InlineData(401, LanguageModelErrors.Authentication)]
    [InlineData(404, LanguageModelErrors.Refused)]
    [InlineData(429, LanguageModelErrors.RateLimited)]
    public async Task A_failure_that_would_befall_every_sample_ends_the_generation(int status, string code)
    {
        await using var server = await ModelServer.StartAsync(Reply.Error(status, "no"));

        var result = await GenerateAsync(server.Options with { Samples = 4, MaximumRetries = 0 });

        Assert.Equal(code, result.Stop!.Code);
        Assert.Equal(status == 429, result.Stop.IsTransient);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_failure_of_one_sample_does_not_end_the_others()
    {
        await using var server = await ModelServer.StartAsync(
            Reply.Error(500, "out of memory"), Reply.Json(200, "{"), Reply.Answer(Block(Good)));

        var result = await GenerateAsync(server.Options with { Samples = 3, MaximumRetries = 0 });

        Assert.True(Assert.Single(result.Candidates).Trial.PassedAll);
        Assert.Null(result.Stop);
        Assert.Equal(3, result.Cost.Calls);
    }

    [Fact]
    public async Task A_model_that_refuses_ends_the_generation()
    {
        await using var server = await ModelServer.StartAsync(Reply.Refusal("I will not."));

        var result = await GenerateAsync(server.Options with { Samples = 3 });

        Assert.Equal(LanguageModelErrors.Refused, result.Stop!.Code);
        Assert.Contains("Reword the description", result.Stop.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Who_cancels_gets_the_cancellation()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = await ModelServer.StartAsync(async context =>
        {
            await cancellation.CancelAsync();
            await Reply.Silence(context);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => GenerateAsync(server.Options with { Samples = 3 }, cancellationToken: cancellation.Token));

        await server.ConnectionClosed;
    }

    [Fact]
    public async Task A_trial_that_fails_reaches_the_caller()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer(Block(Good)));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => GenerateAsync(server.Options with { Samples = 2 }, trial: new FailingTrial()));

        Assert.Equal("no sandbox", failure.Message);
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

    private static async Task<GenerationResult> GenerateAsync(
        LanguageModelOptions options,
        GenerationProblem? problem = null,
        ICandidateTrial? trial = null,
        IProgress<ModelProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        using var client = new OpenAIChatClient(options);
        using var generator = new LanguageModelGenerator(client, options);
        return await generator.GenerateAsync(
            problem ?? Problem, trial ?? new CompilingTrial(Problem), new MemoryBudget(0), progress, cancellationToken);
    }

    private static string Block(string body) => $"Here it is:\n```csharp\n{Source(body)}```\n";

    private static string Source(string body) =>
        $"using System;\nusing System.Linq;\n\npublic static class InitialsFunction\n{{\n    public static string Initials(string name)\n    {{\n        {body}\n    }}\n}}\n";

    private static void InterlockedMax(ref int most, int value)
    {
        var seen = Volatile.Read(ref most);
        while (seen < value && Interlocked.CompareExchange(ref most, value, seen) is var before && before != seen)
            seen = before;
    }

    private sealed class FailingTrial : ICandidateTrial
    {
        public Task<TrialResult> TryAsync(string source, CancellationToken cancellationToken) =>
            Task.FromException<TrialResult>(new InvalidOperationException("no sandbox"));
    }

    private sealed class Steps : IProgress<ModelProgress>
    {
        private readonly ConcurrentQueue<ModelProgress> _told = new();

        public IReadOnlyList<ModelProgress> Told => [.. _told];

        public void Report(ModelProgress value) => _told.Enqueue(value);
    }
}
