// The constructor that takes an authentication policy is marked experimental; the others insist on a key.
#pragma warning disable OPENAI001
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace CodeFarm.LanguageModels.Clients;

/// <summary>
/// Speaks to an OpenAI-compatible endpoint as an <see cref="IChatClient"/>: text in, text out, no tools. Retries, pauses, the
/// time for an answer and its length are bounded by the options. Failures are <see cref="LanguageModelException"/>s.
/// </summary>
public sealed class OpenAIChatClient : IChatClient
{
    private readonly LanguageModelOptions _options;
    private readonly TimeProvider _time;
    private readonly EndpointErrors _errors;
    private readonly HttpClient _http;
    private readonly ChatClient _client;
    private readonly ChatClientMetadata _metadata;

    /// <param name="options">Must have an endpoint.</param>
    /// <param name="time">The clock of the time for an answer; the system's by default.</param>
    /// <exception cref="LanguageModelException">llm.configuration: there is no endpoint, or a setting is out of its range.</exception>
    public OpenAIChatClient(LanguageModelOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var endpoint = options.Endpoint ?? throw new LanguageModelException(
            LanguageModelErrors.Configuration,
            "languageModel: endpoint (FARM_LLM_ENDPOINT) is missing. Set it to an OpenAI-compatible address such as http://localhost:11434/v1.");
        if (endpoint.AbsolutePath == "/")
            endpoint = new Uri(endpoint, "/v1");
        _options = options with { Endpoint = endpoint };
        _time = time ?? TimeProvider.System;
        _errors = new EndpointErrors(_options, _time);
        _metadata = new ChatClientMetadata("openai", endpoint, options.Model);
        _http = new HttpClient(new AnswerLimitHandler(
            // A redirect is a wrong address or a login page; following it would send the prompt to where nobody configured.
            new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) },
            options.MaximumAnswerBytes))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        AuthenticationPolicy authentication = options.ApiKey is { } key
            ? ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(key))
            : new NoAuthentication();
        _client = new ChatClient(options.Model, authentication, new OpenAIClientOptions
        {
            Endpoint = endpoint,
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new RetryPolicy(_options, _time),
            // The time for an answer is ours, over all tries; the package's is for one network operation.
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            EnableDistributedTracing = false,
        });
    }

    /// <inheritdoc/>
    /// <exception cref="LanguageModelException">One of the codes of <see cref="LanguageModelErrors"/>.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var (sent, settings) = Convert(messages, options);
        using var deadline = new CancellationTokenSource(_options.RequestTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return ChatConversion.Response(
                await _client.CompleteChatAsync(sent, settings, either.Token).ConfigureAwait(false));
        }
        catch (Exception e) when (Translate(e, answerBegan: false, deadline.Token, cancellationToken) is { } translated)
        {
            throw translated;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="LanguageModelException">One of the codes of <see cref="LanguageModelErrors"/>.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var (sent, settings) = Convert(messages, options);
        using var deadline = new CancellationTokenSource(_options.RequestTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var updates = _client.CompleteChatStreamingAsync(sent, settings, either.Token).GetAsyncEnumerator(either.Token);
        await using var disposal = updates.ConfigureAwait(false);
        var began = false;
        var finished = false;
        while (true)
        {
            ChatResponseUpdate update;
            try
            {
                if (!await updates.MoveNextAsync().ConfigureAwait(false))
                    break;
                update = ChatConversion.Update(updates.Current);
            }
            catch (Exception e) when (Translate(e, began, deadline.Token, cancellationToken) is { } translated)
            {
                throw translated;
            }

            began = true;
            finished |= update.FinishReason is not null;
            yield return update;
        }

        if (!finished)
            throw began ? _errors.BrokeOff() : _errors.NoCompletion();
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
            return null;
        return serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType == typeof(ChatClient) ? _client
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private (IReadOnlyList<OpenAI.Chat.ChatMessage> Messages, ChatCompletionOptions Settings) Convert(
        IEnumerable<ChatMessage> messages, ChatOptions? options) =>
        (ChatConversion.Messages(messages, options), ChatConversion.Options(options, _options.Model, _options.Endpoint!));

    // Null: throw on what was caught.
    private Exception? Translate(
        Exception exception, bool answerBegan, CancellationToken deadline, CancellationToken caller)
    {
        // Who cancels gets the cancellation, whatever it looks like after its way through the layers below.
        if (caller.IsCancellationRequested)
            return new OperationCanceledException("The call was cancelled.", exception, caller);
        return deadline.IsCancellationRequested ? _errors.Timeout(exception) : _errors.Map(exception, answerBegan);
    }
}
