using System.ClientModel;
using System.Globalization;
using System.Text.Json;
using CodeFarm.Broth;

namespace CodeFarm.LanguageModels.Clients;

/// <summary>Gives the failures of one endpoint their code, and the words that say how to fix them.</summary>
internal sealed class EndpointErrors(LanguageModelOptions options, TimeProvider time)
{
    private const int MaximumExcerpt = 200;

    private string Where => $"{options.Endpoint}";

    /// <summary>The time set for one answer is over.</summary>
    public LanguageModelException Timeout(Exception cause) => new(
        LanguageModelErrors.Timeout,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Model} at {Where} gave no whole answer within {options.RequestTimeout.TotalSeconds:0.###} s. "
            + $"Raise languageModel.requestTimeout, lower maximumOutputTokens, or use a faster model."),
        cause);

    /// <summary>A stream ended without saying that it was complete.</summary>
    public LanguageModelException BrokeOff(Exception? cause = null) => new(
        LanguageModelErrors.BadAnswer,
        $"The answer of {options.Model} at {Where} broke off before its end. Look into the log of that server; it may "
            + "have run out of memory.",
        cause);

    /// <summary>Null where the exception is none of an endpoint's and is to be thrown on.</summary>
    /// <param name="exception">What the OpenAI package or the network threw.</param>
    /// <param name="answerBegan">Whether part of the answer had arrived.</param>
    public LanguageModelException? Map(Exception exception, bool answerBegan) => exception switch
    {
        LanguageModelException known => known,
        // What the retry policy throws after more than one try.
        AggregateException { InnerExceptions: [.., var last] } => Map(last, answerBegan),
        ClientResultException { Status: > 0 } refused => OfStatus(refused),
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpIOException => BrokeOff(exception),
        ClientResultException or HttpRequestException when FindInner(exception) is { } inner => Map(inner, answerBegan),
        ClientResultException or HttpRequestException or IOException => answerBegan ? BrokeOff(exception) : Unreachable(exception),
        // What the package throws on JSON that is no chat completion. Their messages may quote the answer: not kept.
        JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException
            or IndexOutOfRangeException or NullReferenceException => NoCompletion(),
        _ => null,
    };

    /// <summary>The answer is no chat completion.</summary>
    public LanguageModelException NoCompletion() => new(
        LanguageModelErrors.BadAnswer,
        $"{Where} answered with something that is no chat completion. Check that languageModel.endpoint is the base of "
            + "an OpenAI-compatible service; it usually ends with /v1.");

    private static Exception? FindInner(Exception exception) => exception.InnerException switch
    {
        LanguageModelException or HttpIOException or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } =>
            exception.InnerException,
        { } inner => FindInner(inner),
        null => null,
    };

    private LanguageModelException Unreachable(Exception cause) => new(
        LanguageModelErrors.Unreachable,
        $"{Where} cannot be reached: {Excerpt.Of((FindSocket(cause) ?? cause).Message, MaximumExcerpt)} Start the "
            + "server, or correct languageModel.endpoint (FARM_LLM_ENDPOINT).",
        cause);

    private static Exception? FindSocket(Exception? exception) => exception is null or System.Net.Sockets.SocketException
        ? exception
        : FindSocket(exception.InnerException);

    // No inner exception here: its message holds the body, which may repeat the prompt or the key.
    private LanguageModelException OfStatus(ClientResultException refused)
    {
        var (code, message) = refused.Status switch
        {
            401 or 403 => (LanguageModelErrors.Authentication,
                $"{Where} refuses the key ({refused.Status}). Set FARM_LLM_API_KEY to a key that "
                    + $"is valid there for {options.Model}."),
            408 or 504 => (LanguageModelErrors.Timeout,
                $"{Where} gave up on the call ({refused.Status}) after {Tries}. Use a faster model, or lower maximumOutputTokens."),
            429 => (LanguageModelErrors.RateLimited, RateLimited(refused)),
            404 => (LanguageModelErrors.Refused,
                $"{Where} knows no model {options.Model}, or no path chat/completions (404){Said(refused)}. Correct "
                    + "languageModel.model (FARM_LLM_MODEL), load the model there, or correct the endpoint; it usually ends "
                    + "with /v1."),
            >= 500 => (LanguageModelErrors.Server,
                $"{Where} failed ({refused.Status}) after {Tries}{Said(refused)}. Look into the log of that server."),
            >= 400 => (LanguageModelErrors.Refused,
                $"{Where} refused the request ({refused.Status}){Said(refused)}. Check the model's limits and "
                    + "languageModel.maximumOutputTokens and temperature."),
            _ => (LanguageModelErrors.BadAnswer,
                $"{Where} answered with status {refused.Status} instead of a chat completion. Set "
                    + "languageModel.endpoint to the final address of the service; redirects are not followed."),
        };
        return new(code, message);
    }

    private string Tries => options.MaximumRetries == 0 ? "one try" : $"up to {options.MaximumRetries + 1} tries";

    private string RateLimited(ClientResultException refused) =>
        RetryPolicy.RequestedPause(refused.GetRawResponse(), time) is { } pause && pause > options.MaximumRetryDelay
            ? $"{Where} wants a pause of {pause.TotalSeconds:N0} s (429), more than languageModel.maximumRetryDelay. "
                + "Try again then, or use another endpoint."
            : $"{Where} wants fewer calls (429), still after {Tries}. Lower languageModel.maximumConcurrency and "
                + "samples, or try again later.";

    private string Said(ClientResultException refused)
    {
        var said = ErrorMessage(refused);
        if (said.Length == 0)
            return "";
        if (options.ApiKey is { Length: > 0 } key)
            said = said.Replace(key, "***", StringComparison.Ordinal);
        return $": \"{Excerpt.Of(said, MaximumExcerpt)}\"";
    }

    // {"error": {"message": "..."}} of OpenAI and most others, {"error": "..."} of some; a page of HTML says nothing to anybody.
    private static string ErrorMessage(ClientResultException refused)
    {
        try
        {
            if (refused.GetRawResponse() is not { } response)
                return "";
            using var document = JsonDocument.Parse(response.Content.ToMemory());
            return document.RootElement.TryGetProperty("error", out var error)
                ? error.ValueKind == JsonValueKind.String ? error.GetString()! : error.GetProperty("message").GetString() ?? ""
                : document.RootElement.GetProperty("message").GetString() ?? "";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "";
        }
    }
}
