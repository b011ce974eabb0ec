using System.Globalization;
using CodeFarm.Broth;

namespace CodeFarm.LanguageModels.Configuration;

/// <summary>The ranges of <see cref="LanguageModelOptions"/>.</summary>
internal static class LanguageModelOptionsValidator
{
    // The longest delay that timers of the runtime take, less a margin.
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(24);

    public static void Validate(LanguageModelOptions options)
    {
        if (options.Endpoint is { } endpoint)
            CheckEndpoint(endpoint, options.Model);
        if (options.ApiKey is { } key && (key.Length == 0 || key.Any(static c => c is <= ' ' or > '~')))
        {
            // The value stays out of the message.
            throw Wrong("apiKey (FARM_LLM_API_KEY)", "must be printable ASCII without spaces; remove quotes and line ends around it, or unset it.");
        }

        Within("requestTimeout", options.RequestTimeout, TimeSpan.FromMilliseconds(1), LongestTime);
        Within("retryDelay", options.RetryDelay, TimeSpan.Zero, LongestTime);
        Within("maximumRetryDelay", options.MaximumRetryDelay, options.RetryDelay, LongestTime);
        Within("samples", options.Samples, 1, 64);
        Within("maximumRepairs", options.MaximumRepairs, 0, 16);
        Within("maximumOutputTokens", options.MaximumOutputTokens, 1, 1_000_000);
        Within("maximumAnswerBytes", options.MaximumAnswerBytes, 1024, int.MaxValue);
        Within("maximumConcurrency", options.MaximumConcurrency, 1, 256);
        Within("maximumRetries", options.MaximumRetries, 0, 10);
        Within("pricePerMillionInputTokens", options.PricePerMillionInputTokens, 0m, 1_000_000m);
        Within("pricePerMillionOutputTokens", options.PricePerMillionOutputTokens, 0m, 1_000_000m);
        if (options.Temperature is { } temperature)
        {
            if (!double.IsFinite(temperature))
                throw Wrong("temperature", "must be a number from 0 to 2.");
            Within("temperature", temperature, 0, 2);
        }
    }

    private static void CheckEndpoint(Uri endpoint, string model)
    {
        const string Field = "endpoint (FARM_LLM_ENDPOINT)";
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps))
            throw Wrong(Field, "must be an http or https address such as http://localhost:11434/v1; it is "
                + $"{Excerpt.Of(endpoint.OriginalString)}.");
        if (endpoint.UserInfo.Length > 0)
            throw Wrong(Field, "must not hold a user or password, since addresses are logged; put the key into FARM_LLM_API_KEY.");
        if (endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
            throw Wrong(Field, "must end with its path; remove what follows the '?' or '#' in "
                + $"{endpoint.GetLeftPart(UriPartial.Path)}...");
        if (endpoint.AbsolutePath.TrimEnd('/').EndsWith("/chat/completions", StringComparison.OrdinalIgnoreCase))
            throw Wrong(Field, $"is the base of the service: remove /chat/completions from {endpoint}.");
        if (string.IsNullOrWhiteSpace(model))
            throw Wrong("model (FARM_LLM_MODEL)", "is missing. Set it to a model of the endpoint, such as qwen2.5-coder:7b.");
        if (model.Length > 200 || model.Any(char.IsControl))
            throw Wrong("model (FARM_LLM_MODEL)", "must be at most 200 characters on one line.");
    }

    private static void Within<T>(string field, T value, T least, T most)
        where T : IComparable<T>, IFormattable
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            throw Wrong(field, string.Create(CultureInfo.InvariantCulture, $"must be from {least} to {most}; it is {value}."));
    }

    private static LanguageModelException Wrong(string field, string problem) =>
        new(LanguageModelErrors.Configuration, $"languageModel: {field} {problem}");
}
