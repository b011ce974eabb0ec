// Seed and the patch of the request are marked experimental by their packages; there is no other way to send them.
#pragma warning disable OPENAI001, SCME0001
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace CodeFarm.LanguageModels.Clients;

/// <summary>Maps messages, options and answers between Microsoft.Extensions.AI and the OpenAI package: text only.</summary>
internal static class ChatConversion
{
    public static IReadOnlyList<OpenAI.Chat.ChatMessage> Messages(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        List<OpenAI.Chat.ChatMessage> result = [];
        if (options?.Instructions is { Length: > 0 } instructions)
            result.Add(new SystemChatMessage(instructions));
        result.AddRange(messages.Select(Message));
        return result;
    }

    /// <param name="options">What the caller wants.</param>
    /// <param name="defaultModel">The model that the client sends by itself.</param>
    /// <param name="endpoint">Decides under which name the most tokens are sent.</param>
    public static ChatCompletionOptions Options(ChatOptions? options, string defaultModel, Uri endpoint)
    {
        var result = new ChatCompletionOptions();
        if (options is null)
            return result;
        if (options.Tools is { Count: > 0 } || options.ResponseFormat is not (null or ChatResponseFormatText))
            throw new NotSupportedException("Tools and response formats are not supported; ask for text.");
        result.Temperature = options.Temperature;
        result.TopP = options.TopP;
        result.Seed = options.Seed;
        result.FrequencyPenalty = options.FrequencyPenalty;
        result.PresencePenalty = options.PresencePenalty;
        foreach (var stop in options.StopSequences ?? [])
            result.StopSequences.Add(stop);
        if (options.ModelId is { } model && model != defaultModel)
            result.Patch.Set("$.model"u8, model);
        if (options.MaxOutputTokens is { } tokens)
        {
            // OpenAI's newer models refuse the old name; most other servers know no other.
            if (IsOfOpenAI(endpoint))
                result.MaxOutputTokenCount = tokens;
            else
                result.Patch.Set("$.max_tokens"u8, tokens);
        }

        return result;
    }

    public static ChatResponse Response(ChatCompletion completion)
    {
        var message = new ChatMessage(ChatRole.Assistant, [.. completion.Content.SelectMany(Content)]) { MessageId = completion.Id };
        if (completion.Refusal is { Length: > 0 } refusal)
            message.Contents.Add(Refusal(refusal));
        return new ChatResponse(message)
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            CreatedAt = completion.CreatedAt,
            FinishReason = FinishReason(completion.FinishReason),
            Usage = completion.Usage is { } usage ? Usage(usage) : null,
            RawRepresentation = completion,
        };
    }

    public static ChatResponseUpdate Update(StreamingChatCompletionUpdate update)
    {
        var result = new ChatResponseUpdate(ChatRole.Assistant, [.. update.ContentUpdate.SelectMany(Content)])
        {
            ResponseId = update.CompletionId,
            MessageId = update.CompletionId,
            ModelId = update.Model,
            CreatedAt = update.CreatedAt,
            FinishReason = update.FinishReason is { } reason ? FinishReason(reason) : null,
            RawRepresentation = update,
        };
        if (update.RefusalUpdate is { Length: > 0 } refusal)
            result.Contents.Add(Refusal(refusal));
        if (update.Usage is { } usage)
            result.Contents.Add(new UsageContent(Usage(usage)));
        return result;
    }

    private static OpenAI.Chat.ChatMessage Message(ChatMessage message)
    {
        if (message.Contents.FirstOrDefault(static content => content is not TextContent) is { } other)
            throw new NotSupportedException($"Messages of {other.GetType().Name} are not supported; send text.");
        if (message.Role == ChatRole.System)
            return new SystemChatMessage(message.Text);
        if (message.Role == ChatRole.User)
            return new UserChatMessage(message.Text);
        return message.Role == ChatRole.Assistant
            ? new AssistantChatMessage(message.Text)
            : throw new NotSupportedException($"Messages of the role {message.Role} are not supported; use system, user or assistant.");
    }

    private static IEnumerable<AIContent> Content(ChatMessageContentPart part) => part.Kind switch
    {
        ChatMessageContentPartKind.Text => [new TextContent(part.Text)],
        ChatMessageContentPartKind.Refusal => [Refusal(part.Refusal)],
        _ => [],
    };

    private static ErrorContent Refusal(string refusal) => new(refusal) { ErrorCode = nameof(Refusal) };

    private static UsageDetails Usage(ChatTokenUsage usage) => new()
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
        CachedInputTokenCount = usage.InputTokenDetails?.CachedTokenCount,
        ReasoningTokenCount = usage.OutputTokenDetails?.ReasoningTokenCount,
    };

    private static ChatFinishReason FinishReason(OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Length => ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        OpenAI.Chat.ChatFinishReason.ToolCalls or OpenAI.Chat.ChatFinishReason.FunctionCall => ChatFinishReason.ToolCalls,
        _ => ChatFinishReason.Stop,
    };

    private static bool IsOfOpenAI(Uri endpoint) =>
        endpoint.Host.EndsWith(".openai.com", StringComparison.OrdinalIgnoreCase)
        || endpoint.Host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase);
}
