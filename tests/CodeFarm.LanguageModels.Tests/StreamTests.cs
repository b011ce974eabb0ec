using CodeFarm.LanguageModels.Clients;
using CodeFarm.LanguageModels.Tests.Servers;
using Microsoft.Extensions.AI;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>Answers word by word.</summary>
public sealed class StreamTests
{
    private static readonly ChatMessage[] Question = [new(ChatRole.User, "Say hello.")];

    [Fact]
    public async Task A_stream_has_its_words_in_order_then_its_end_and_its_usage()
    {
        await using var server = await ModelServer.StartAsync(Reply.Stream("Hel", "lo, ", "世界."));
        using var client = new OpenAIChatClient(server.Options);

        var response = await client.GetStreamingResponseAsync(Question).ToChatResponseAsync();

        Assert.Equal("Hello, 世界.", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal("coder-7b", response.ModelId);
        Assert.Equal((11, 7), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount));
        var body = Assert.Single(server.Requests).Body;
        Assert.True((bool)body["stream"]!);
        Assert.True((bool)body["stream_options"]!["include_usage"]!);
    }

    [Fact]
    public async Task A_stream_that_is_cut_in_the_middle_is_no_answer()
    {
        var received = new TaskCompletionSource();
        await using var server = await ModelServer.StartAsync(Reply.BrokenStream(received.Task, "Hel"));
        using var client = new OpenAIChatClient(server.Options);

        var (text, failure) = await ReadAsync(client, atFirstWord: received.SetResult);

        Assert.Equal("Hel", text);
        Assert.Equal(LanguageModelErrors.BadAnswer, Assert.IsType<LanguageModelException>(failure).Code);
        Assert.Contains("broke off", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_ends_without_a_reason_is_no_answer()
    {
        await using var server = await ModelServer.StartAsync(Reply.UnfinishedStream("Hel"));
        using var client = new OpenAIChatClient(server.Options);

        var (text, failure) = await ReadAsync(client);

        Assert.Equal("Hel", text);
        Assert.Equal(LanguageModelErrors.BadAnswer, Assert.IsType<LanguageModelException>(failure).Code);
    }

    [Fact]
    public async Task A_page_instead_of_a_stream_is_no_answer()
    {
        await using var server = await ModelServer.StartAsync(Reply.Raw(200, "text/html", "<html><body>Welcome</body></html>"));
        using var client = new OpenAIChatClient(server.Options);

        var (_, failure) = await ReadAsync(client);

        Assert.Equal(LanguageModelErrors.BadAnswer, Assert.IsType<LanguageModelException>(failure).Code);
        Assert.Contains("OpenAI-compatible", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cancels_in_the_middle_of_a_stream_closes_the_connection()
    {
        await using var server = await ModelServer.StartAsync(Reply.SilentStream("Hel"));
        using var client = new OpenAIChatClient(server.Options);
        using var cancellation = new CancellationTokenSource();

        var (text, failure) = await ReadAsync(client, cancellation.Cancel, cancellation.Token);

        Assert.Equal("Hel", text);
        Assert.IsAssignableFrom<OperationCanceledException>(failure);
        await server.ConnectionClosed;
    }

    [Fact]
    public async Task Who_stops_reading_closes_the_connection()
    {
        await using var server = await ModelServer.StartAsync(Reply.SilentStream("Hel"));
        using var client = new OpenAIChatClient(server.Options);

        await foreach (var update in client.GetStreamingResponseAsync(Question))
        {
            if (update.Text == "Hel")
                break;
        }

        await server.ConnectionClosed;
    }

    [Fact]
    public async Task A_stream_that_falls_silent_runs_out_of_time()
    {
        var time = new ManualTime();
        await using var server = await ModelServer.StartAsync(Reply.SilentStream("Hel"));
        using var client = new OpenAIChatClient(server.Options, time);

        var (text, failure) = await ReadAsync(client, atFirstWord: time.Elapse);

        Assert.Equal("Hel", text);
        Assert.Equal(LanguageModelErrors.Timeout, Assert.IsType<LanguageModelException>(failure).Code);
        await server.ConnectionClosed;
    }

    [Fact]
    public async Task An_error_before_the_stream_has_its_code()
    {
        await using var server = await ModelServer.StartAsync(Reply.Error(401, "no"));
        using var client = new OpenAIChatClient(server.Options);

        var (_, failure) = await ReadAsync(client);

        Assert.Equal(LanguageModelErrors.Authentication, Assert.IsType<LanguageModelException>(failure).Code);
    }

    // Reads to the end or to the failure.
    private static async Task<(string Text, Exception? Failure)> ReadAsync(
        OpenAIChatClient client, Action? atFirstWord = null, CancellationToken cancellationToken = default)
    {
        var text = "";
        try
        {
            await foreach (var update in client.GetStreamingResponseAsync(Question, null, cancellationToken))
            {
                text += update.Text;
                if (text.Length > 0)
                    Interlocked.Exchange(ref atFirstWord, null)?.Invoke();
            }

            return (text, null);
        }
        catch (Exception e)
        {
            return (text, e);
        }
    }
}
