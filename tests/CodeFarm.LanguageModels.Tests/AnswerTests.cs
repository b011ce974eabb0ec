using CodeFarm.LanguageModels.Clients;
using CodeFarm.LanguageModels.Tests.Servers;
using Microsoft.Extensions.AI;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>Answers in one piece.</summary>
public sealed class AnswerTests
{
    private static readonly ChatMessage[] Conversation =
    [
        new(ChatRole.System, "Be brief."), new(ChatRole.User, "Say hello."), new(ChatRole.Assistant, "Hello."), new(ChatRole.User, "Again."),
    ];

    [Fact]
    public async Task An_answer_has_its_text_model_usage_and_the_reason_of_its_end()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("Hello again, 世界 🌍.", usage: (21, 4), model: "coder-7b-q4"));
        using var client = new OpenAIChatClient(server.Options);

        var response = await client.GetResponseAsync(Conversation);

        Assert.Equal("Hello again, 世界 🌍.", response.Text);
        Assert.Equal("coder-7b-q4", response.ModelId);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal((21, 4, 25), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount));
    }

    [Fact]
    public async Task The_conversation_is_sent_as_it_is()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("ok"));
        using var client = new OpenAIChatClient(server.Options);

        await client.GetResponseAsync(Conversation);

        var request = Assert.Single(server.Requests);
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal("coder-7b", request.Model);
        Assert.Equal(
            [("system", "Be brief."), ("user", "Say hello."), ("assistant", "Hello."), ("user", "Again.")], request.Messages);
    }

    [Fact]
    public async Task Settings_have_the_names_that_all_servers_know()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("ok"));
        using var client = new OpenAIChatClient(server.Options);

        await client.GetResponseAsync(Conversation, new ChatOptions
        {
            Temperature = 0.5f, TopP = 0.75f, MaxOutputTokens = 300, Seed = 42, StopSequences = ["END", "\n\n"], ModelId = "other",
        });

        var body = Assert.Single(server.Requests).Body;
        Assert.Equal(0.5, (double)body["temperature"]!);
        Assert.Equal(0.75, (double)body["top_p"]!);
        Assert.Equal(300, (int)body["max_tokens"]!);
        Assert.Null(body["max_completion_tokens"]);
        Assert.Equal(42, (int)body["seed"]!);
        Assert.Equal(["END", "\n\n"], body["stop"]!.AsArray().Select(static stop => (string)stop!));
        Assert.Equal("other", (string)body["model"]!);
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("ok"));
        using var client = new OpenAIChatClient(server.Options);

        await client.GetResponseAsync(Conversation);

        Assert.Equal(
            ["messages", "model"], Assert.Single(server.Requests).Body.Select(static field => field.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("sk-secret-1", "Bearer sk-secret-1")]
    [InlineData(null, null)]
    public async Task The_key_is_sent_where_there_is_one(string? key, string? header)
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("ok"));
        using var client = new OpenAIChatClient(server.Options with { ApiKey = key });

        await client.GetResponseAsync(Conversation);

        Assert.Equal(header, Assert.Single(server.Requests).Authorization);
    }

    [Theory]
    [InlineData("length", "length")]
    [InlineData("content_filter", "content_filter")]
    public async Task Another_reason_of_the_end_is_told(string sent, string expected)
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("Hel", finishReason: sent));
        using var client = new OpenAIChatClient(server.Options);

        var response = await client.GetResponseAsync(Conversation);

        Assert.Equal(expected, response.FinishReason?.Value);
    }

    [Fact]
    public async Task A_server_that_does_not_count_gives_no_usage()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("ok", usage: null));
        using var client = new OpenAIChatClient(server.Options);

        Assert.Null((await client.GetResponseAsync(Conversation)).Usage);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/v1")]
    [InlineData("/v1/")]
    public async Task The_base_address_may_be_written_as_people_write_it(string path)
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("ok"));
        using var client = new OpenAIChatClient(server.Options with { Endpoint = new Uri(server.Endpoint, path) });

        await client.GetResponseAsync(Conversation);

        Assert.Equal("/v1/chat/completions", Assert.Single(server.Requests).Path);
    }

    [Fact]
    public async Task The_client_tells_who_it_is()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("ok"));
        using var client = new OpenAIChatClient(server.Options);

        var metadata = client.GetService<ChatClientMetadata>()!;

        Assert.Equal(("openai", server.Endpoint, "coder-7b"), (metadata.ProviderName, metadata.ProviderUri, metadata.DefaultModelId));
        Assert.Same(client, client.GetService<IChatClient>());
        Assert.NotNull(client.GetService<OpenAI.Chat.ChatClient>());
        Assert.Null(client.GetService(typeof(string)));
        Assert.Null(client.GetService(typeof(IChatClient), "key"));
    }

    [Fact]
    public async Task Tools_and_pictures_are_refused_before_anything_is_sent()
    {
        await using var server = await ModelServer.StartAsync(Reply.Answer("ok"));
        using var client = new OpenAIChatClient(server.Options);
        ChatMessage picture = new(ChatRole.User, [new DataContent("data:image/png;base64,AA==")]);

        await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync([picture]));

        await Assert.ThrowsAsync<NotSupportedException>(
            () => client.GetResponseAsync(Conversation, new ChatOptions { ResponseFormat = ChatResponseFormat.Json }));
        Assert.Empty(server.Requests);
    }
}
