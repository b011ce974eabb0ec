using System.Net;
using System.Net.Sockets;
using CodeFarm.LanguageModels.Clients;
using CodeFarm.LanguageModels.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>Endpoints fail in many ways; each has its code and says what to do.</summary>
public sealed class EndpointFailureTests
{
    private const string Key = "sk-secret-1234567890";

    private static readonly ChatMessage[] Question = [new(ChatRole.User, "the text of the prompt")];

    public static TheoryData<string, RequestDelegate, string, string> Failures => new()
    {
        { "401", Reply.Error(401, $"Incorrect key {Key}"), LanguageModelErrors.Authentication, "FARM_LLM_API_KEY" },
        { "403", Reply.Error(403, "no"), LanguageModelErrors.Authentication, "FARM_LLM_API_KEY" },
        { "404", Reply.Error(404, "model 'coder-7b' not found, try pulling it first"), LanguageModelErrors.Refused, "try pulling it first" },
        { "404 of another server", Reply.Raw(404, "text/html", "<h1>Not Found</h1>"), LanguageModelErrors.Refused, "usually ends with /v1" },
        { "400", Reply.Error(400, "maximum context length is 4096 tokens"), LanguageModelErrors.Refused, "maximum context length" },
        { "400 of plain text", Reply.Json(400, """{"error":"plain words"}"""), LanguageModelErrors.Refused, "plain words" },
        { "redirect", Reply.Error(302, "", ("Location", "http://127.0.0.1:1/login")), LanguageModelErrors.BadAnswer, "redirects are not followed" },
        { "no choices", Reply.Json(200, """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[]}"""), LanguageModelErrors.BadAnswer, "no chat completion" },
        { "truncated JSON", Reply.Json(200, """{"id":"1","choices":[{"index":0,"mess"""), LanguageModelErrors.BadAnswer, "no chat completion" },
        { "page", Reply.Raw(200, "text/html", "<html>Welcome</html>"), LanguageModelErrors.BadAnswer, "OpenAI-compatible" },
        { "nothing", Reply.Raw(200, "application/json", ""), LanguageModelErrors.BadAnswer, "no chat completion" },
        { "null", Reply.Json(200, "null"), LanguageModelErrors.BadAnswer, "no chat completion" },
        { "list", Reply.Json(200, "[1, 2]"), LanguageModelErrors.BadAnswer, "no chat completion" },
        { "unknown reason", Reply.Answer("x", finishReason: "because"), LanguageModelErrors.BadAnswer, "no chat completion" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_that_stays_is_told_at_once(string name, RequestDelegate reply, string code, string words)
    {
        await using var server = await ModelServer.StartAsync(reply);

        var failure = await FailAsync(server.Options with { ApiKey = Key });

        Assert.True(code == failure.Code, $"{name}: {failure}");
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(429, LanguageModelErrors.RateLimited)]
    [InlineData(500, LanguageModelErrors.Server)]
    [InlineData(502, LanguageModelErrors.Server)]
    [InlineData(503, LanguageModelErrors.Server)]
    [InlineData(504, LanguageModelErrors.Timeout)]
    public async Task A_failure_that_may_pass_is_tried_again_and_then_told(int status, string code)
    {
        await using var server = await ModelServer.StartAsync(Reply.Error(status, "busy"));

        var failure = await FailAsync(server.Options with { MaximumRetries = 3 });

        Assert.Equal(code, failure.Code);
        Assert.Contains("4 tries", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsTransient);
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_failure_that_passes_is_not_noticed(int status)
    {
        await using var server = await ModelServer.StartAsync(Reply.Error(status, "busy"), Reply.Answer("ok"));
        using var client = new OpenAIChatClient(server.Options);

        var response = await client.GetResponseAsync(Question);

        Assert.Equal("ok", response.Text);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("Retry-After", "0")]
    [InlineData("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT")]
    [InlineData("retry-after-ms", "1")]
    public async Task The_pause_that_the_endpoint_asks_for_wins(string header, string value)
    {
        await using var server = await ModelServer.StartAsync(Reply.Error(429, "busy", (header, value)), Reply.Answer("ok"));
        // The pause of the options would never end within this test.
        using var client = new OpenAIChatClient(
            server.Options with { RetryDelay = TimeSpan.FromHours(1), MaximumRetryDelay = TimeSpan.FromHours(1), RequestTimeout = TimeSpan.FromMinutes(1) });

        var response = await client.GetResponseAsync(Question);

        Assert.Equal("ok", response.Text);
    }

    [Fact]
    public async Task An_endpoint_that_asks_for_too_long_a_pause_is_not_asked_again()
    {
        await using var server = await ModelServer.StartAsync(Reply.Error(429, "busy", ("Retry-After", "3600")));

        var failure = await FailAsync(server.Options);

        Assert.Equal(LanguageModelErrors.RateLimited, failure.Code);
        Assert.Contains("pause of 3,600 s", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_endpoint_where_nobody_listens_is_unreachable()
    {
        // A port that is bound, so that nobody else gets it, but does not listen.
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var failure = await FailAsync(new LanguageModelOptions
        {
            Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)silent.LocalEndPoint!).Port}/v1"),
            Model = "coder-7b",
            RetryDelay = TimeSpan.Zero,
            MaximumRetries = 1,
        });

        Assert.Equal(LanguageModelErrors.Unreachable, failure.Code);
        Assert.Contains("refused", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("FARM_LLM_ENDPOINT", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task An_endpoint_that_hangs_up_gives_no_answer()
    {
        await using var server = await ModelServer.StartAsync(Reply.HangUp);

        var failure = await FailAsync(server.Options);

        Assert.Contains(failure.Code, new[] { LanguageModelErrors.Unreachable, LanguageModelErrors.BadAnswer });
    }

    [Fact]
    public async Task An_answer_that_does_not_come_runs_out_of_time_and_its_connection_is_closed()
    {
        var time = new ManualTime();
        await using var server = await ModelServer.StartAsync(context =>
        {
            time.Elapse();
            return Reply.Silence(context);
        });
        using var client = new OpenAIChatClient(server.Options with { RequestTimeout = TimeSpan.FromSeconds(0.2) }, time);

        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => client.GetResponseAsync(Question));

        Assert.Equal(LanguageModelErrors.Timeout, failure.Code);
        Assert.Contains("0.2 s", failure.Message, StringComparison.Ordinal);
        await server.ConnectionClosed;
    }

    [Fact]
    public async Task Who_cancels_gets_the_cancellation_and_the_connection_is_closed()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = await ModelServer.StartAsync(async context =>
        {
            await cancellation.CancelAsync();
            await Reply.Silence(context);
        });
        using var client = new OpenAIChatClient(server.Options);

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.GetResponseAsync(Question, null, cancellation.Token));

        Assert.Equal(cancellation.Token, failure.CancellationToken);
        await server.ConnectionClosed;
    }

    [Fact]
    public async Task A_huge_answer_is_cut_off()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer(new string('x', 200_000)));

        var failure = await FailAsync(server.Options with { MaximumAnswerBytes = 100_000 });

        Assert.Equal(LanguageModelErrors.BadAnswer, failure.Code);
        Assert.Contains("more than 100,000 bytes", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Neither_key_nor_prompt_stands_in_an_error_whatever_the_endpoint_echoes(int status)
    {
        await using var server = await ModelServer.StartAsync(Reply.Raw(
            status, "application/json", $$"""{"error":{"message":"bad key {{Key}}"},"prompt":"the text of the prompt"}"""));

        var failure = await FailAsync(server.Options with { ApiKey = Key });

        Assert.DoesNotContain(Key, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("the text of the prompt", failure.ToString(), StringComparison.Ordinal);
    }

    private static async Task<LanguageModelException> FailAsync(LanguageModelOptions options)
    {
        using var client = new OpenAIChatClient(options);
        return await Assert.ThrowsAsync<LanguageModelException>(() => client.GetResponseAsync(Question));
    }
}
