using CodeFarm.LanguageModels.Budgets;
using CodeFarm.LanguageModels.Generation;
using CodeFarm.LanguageModels.Tests.Servers;
using Microsoft.Extensions.AI;
using static CodeFarm.LanguageModels.Tests.Initials;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>Several samples: how they differ, which is best, and what ends them.</summary>
public sealed class GenerationTests
{
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
    public async Task No_more_calls_are_made_at_a_time_than_allowed_whoever_makes_them()
    {
        var options = new LanguageModelOptions { Samples = 8, MaximumConcurrency = 2, MaximumRepairs = 0 };
        using var client = new CountingClient();
        using var generator = new LanguageModelGenerator(client, options);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => generator.GenerateAsync(Problem, RecordingTrial.HalfRight, new MemoryBudget(0))));

        Assert.Equal(32, client.Calls);
        Assert.InRange(client.MostAtATime, 1, 2);
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

    private sealed class FailingTrial : ICandidateTrial
    {
        public Task<TrialResult> TryAsync(string source, CancellationToken cancellationToken) =>
            Task.FromException<TrialResult>(new InvalidOperationException("no sandbox"));
    }

    /// <summary>Lets others go first during each call, so that those who may come do.</summary>
    private sealed class CountingClient : IChatClient
    {
        private readonly Lock _lock = new();
        private int _now;

        public int Calls { get; private set; }

        public int MostAtATime { get; private set; }

        public async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            lock (_lock)
            {
                Calls++;
                MostAtATime = Math.Max(MostAtATime, ++_now);
            }

            for (var i = 0; i < 100; i++)
                await Task.Yield();
            lock (_lock)
                _now--;
            return ScriptedClient.Answer(Block(FirstOnly));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("The generator asks for whole answers.");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
