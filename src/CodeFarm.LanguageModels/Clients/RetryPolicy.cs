using System.ClientModel.Primitives;
using System.Globalization;

namespace CodeFarm.LanguageModels.Clients;

/// <summary>
/// When a call is repeated (what the OpenAI package holds for transient: 408, 429, 500, 502, 503, 504 and failures to
/// connect) and after which pause: the one that the endpoint asks for, else one that doubles.
/// </summary>
internal sealed class RetryPolicy(LanguageModelOptions options, TimeProvider time) : ClientRetryPolicy(options.MaximumRetries)
{
    /// <summary>The pause that an answer asks for, or null: the header Retry-After in seconds or as a date, or Azure's in milliseconds.</summary>
    public static TimeSpan? RequestedPause(PipelineResponse? response, TimeProvider time)
    {
        if (response is null)
            return null;
        foreach (var name in new[] { "retry-after-ms", "x-ms-retry-after-ms" })
        {
            if (response.Headers.TryGetValue(name, out var text) && Number(text) is { } milliseconds)
                return TimeSpan.FromMilliseconds(milliseconds);
        }

        if (!response.Headers.TryGetValue("Retry-After", out var value))
            return null;
        if (Number(value) is { } seconds)
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks))
            : null;
    }

    protected override bool ShouldRetry(PipelineMessage message, Exception? exception) =>
        base.ShouldRetry(message, exception) && IsWorthWaiting(message);

    protected override async ValueTask<bool> ShouldRetryAsync(PipelineMessage message, Exception? exception) =>
        await base.ShouldRetryAsync(message, exception).ConfigureAwait(false) && IsWorthWaiting(message);

    protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount)
    {
        if (RequestedPause(message.Response, time) is { } requested)
            return requested;
        var doubled = options.RetryDelay * Math.Pow(2, tryCount - 1);
        // Up to a fifth more, so that callers who failed together do not come back together.
        var spread = doubled * (1 + (0.2 * Random.Shared.NextDouble()));
        return spread < options.MaximumRetryDelay ? spread : options.MaximumRetryDelay;
    }

    private static double? Number(string? text) =>
        // A thousand days: more than anybody waits for, less than a time span holds.
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1e8
            ? number
            : null;

    private bool IsWorthWaiting(PipelineMessage message) =>
        RequestedPause(message.Response, time) is not { } requested || requested <= options.MaximumRetryDelay;
}
