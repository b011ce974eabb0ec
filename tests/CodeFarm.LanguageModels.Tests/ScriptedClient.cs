using Microsoft.Extensions.AI;

namespace CodeFarm.LanguageModels.Tests;

/// <summary>A model in this process whose answers are written down: text and usage, or what it throws. The last one stays.</summary>
public sealed class ScriptedClient(params IReadOnlyList<Func<CancellationToken, ChatResponse>> answers) : IChatClient
{
    private int _calls;

    public int Calls => _calls;

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var call = Interlocked.Increment(ref _calls) - 1;
            return Task.FromResult(answers[Math.Min(call, answers.Count - 1)](cancellationToken));
        }
        catch (Exception e)
        {
            return Task.FromException<ChatResponse>(e);
        }
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The generator asks for whole answers.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    public static ChatResponse Answer(string text, long? input = null, long? output = null) => new(new ChatMessage(ChatRole.Assistant, text))
    {
        Usage = input is null && output is null ? null : new UsageDetails { InputTokenCount = input, OutputTokenCount = output },
    };
}
