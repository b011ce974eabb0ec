namespace CodeFarm.LanguageModels.Configuration;

/// <summary>
/// What is configured, and over it FARM_LLM_ENDPOINT, FARM_LLM_MODEL and FARM_LLM_API_KEY. The key comes from the environment only,
/// so that no file that is shared or committed can hold it.
/// </summary>
public static class LanguageModelOptionsReader
{
    /// <summary>The environment variable of the endpoint.</summary>
    public const string EndpointVariable = "FARM_LLM_ENDPOINT";

    /// <summary>The environment variable of the model.</summary>
    public const string ModelVariable = "FARM_LLM_MODEL";

    /// <summary>The environment variable of the key.</summary>
    public const string ApiKeyVariable = "FARM_LLM_API_KEY";

    /// <summary>Merges a configuration and an environment, and checks the outcome.</summary>
    /// <param name="configured">What a configuration says; null for nothing.</param>
    /// <param name="environment">Gives the value of an environment variable, or null.</param>
    /// <exception cref="LanguageModelException">llm.configuration: says what was expected and how to fix it.</exception>
    public static LanguageModelOptions Read(LanguageModelOptions? configured, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        configured ??= new();
        var options = configured with
        {
            Endpoint = Set(environment(EndpointVariable)) is { } endpoint ? ReadEndpoint(endpoint) : configured.Endpoint,
            Model = Set(environment(ModelVariable)) ?? configured.Model,
            ApiKey = Set(environment(ApiKeyVariable)),
        };
        options.Validate();
        return options;
    }

    private static string? Set(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static Uri ReadEndpoint(string text) => Uri.TryCreate(text, UriKind.Absolute, out var endpoint)
        ? endpoint
        : throw new LanguageModelException(
            LanguageModelErrors.Configuration, $"{EndpointVariable} is no address. Write it such as http://localhost:11434/v1.");
}
