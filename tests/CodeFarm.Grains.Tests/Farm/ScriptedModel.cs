using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace CodeFarm.Grains.Tests.Farm;

/// <summary>A language model that says what the test has it say.</summary>
internal sealed class ScriptedModel : IChatClient
{
    private readonly ConcurrentQueue<string> _prompts = new();

    /// <summary>What it answers.</summary>
    public Func<CancellationToken, Task<string>> Answer { get; set; } = static _ => Task.FromResult("");

    /// <summary>What it was asked, all messages of a call together.</summary>
    public IReadOnlyList<string> Prompts => [.. _prompts];

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        _prompts.Enqueue(string.Join('\n', messages.Select(static message => message.Text)));
        return new(new ChatMessage(ChatRole.Assistant, await Answer(cancellationToken)))
        {
            Usage = new() { InputTokenCount = 1000, OutputTokenCount = 100 },
        };
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Whole answers only.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
