using System.Globalization;
using System.Text.Json;

namespace CodeFarm.LanguageModels.Configuration;

/// <summary>
/// Reads the options: the section "languageModel" of the farm's configuration where there is one, then FARM_LLM_ENDPOINT,
/// FARM_LLM_MODEL and FARM_LLM_API_KEY, which win. The key comes from the environment only, so that no file that is shared or
/// committed can hold it.
/// </summary>
public static class LanguageModelOptionsReader
{
    /// <summary>The environment variable of the endpoint.</summary>
    public const string EndpointVariable = "FARM_LLM_ENDPOINT";

    /// <summary>The environment variable of the model.</summary>
    public const string ModelVariable = "FARM_LLM_MODEL";

    /// <summary>The environment variable of the key.</summary>
    public const string ApiKeyVariable = "FARM_LLM_API_KEY";

    private const string SectionName = "languageModel";

    private static readonly JsonDocumentOptions Documents = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonSerializerOptions Fields = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = default,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Reads a configuration file, which need not be there nor hold the section, and the environment of this process.</summary>
    /// <exception cref="LanguageModelException">llm.configuration: says which file and field, what was expected and how to fix it.</exception>
    public static LanguageModelOptions ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            var section = File.Exists(path) ? ParseSection(File.ReadAllText(path), path) : null;
            return Read(section, Environment.GetEnvironmentVariable);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"{path} cannot be read: {cause.Message} Check its permissions.", cause);
        }
    }

    /// <summary>The section "languageModel" of the text of a configuration, or null where it has none.</summary>
    /// <param name="json">The whole configuration; comments and trailing commas are allowed.</param>
    /// <param name="file">The name that errors show.</param>
    /// <exception cref="LanguageModelException">llm.configuration.</exception>
    public static LanguageModelSection? ParseSection(string json, string file)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, Documents);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(SectionName, out var section)
                    ? section.Deserialize<LanguageModelSection>(Fields)
                    : null;
        }
        catch (JsonException cause)
        {
            var known = string.Join(", ", typeof(LanguageModelSection).GetProperties()
                .Select(static field => JsonNamingPolicy.CamelCase.ConvertName(field.Name)));
            throw Wrong($"{file}: {SectionName}{cause.Path?.TrimStart('$')} cannot be used: {cause.Message} Its fields "
                + $"are {known}; the key is set by {ApiKeyVariable}.", cause);
        }
    }

    /// <summary>Merges a section and an environment, and checks the outcome.</summary>
    /// <param name="section">What a configuration says, or null.</param>
    /// <param name="environment">Gives the value of an environment variable, or null.</param>
    /// <exception cref="LanguageModelException">llm.configuration.</exception>
    public static LanguageModelOptions Read(LanguageModelSection? section, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        section ??= new();
        var defaults = new LanguageModelOptions();
        var options = new LanguageModelOptions
        {
            Endpoint = Endpoint(Set(environment(EndpointVariable)) ?? Set(section.Endpoint)),
            Model = Set(environment(ModelVariable)) ?? Set(section.Model) ?? defaults.Model,
            ApiKey = Set(environment(ApiKeyVariable)),
            RequestTimeout = Seconds(section.RequestTimeoutSeconds, nameof(section.RequestTimeoutSeconds)) ?? defaults.RequestTimeout,
            Samples = section.Samples ?? defaults.Samples,
            MaximumRepairs = section.MaximumRepairs ?? defaults.MaximumRepairs,
            Temperature = section.SendTemperature ? section.Temperature ?? defaults.Temperature : null,
            MaximumOutputTokens = section.MaximumOutputTokens ?? defaults.MaximumOutputTokens,
            MaximumAnswerBytes = section.MaximumAnswerBytes ?? defaults.MaximumAnswerBytes,
            PricePerMillionInputTokens = section.PricePerMillionInputTokens ?? defaults.PricePerMillionInputTokens,
            PricePerMillionOutputTokens = section.PricePerMillionOutputTokens ?? defaults.PricePerMillionOutputTokens,
            MaximumConcurrency = section.MaximumConcurrency ?? defaults.MaximumConcurrency,
            MaximumRetries = section.MaximumRetries ?? defaults.MaximumRetries,
            RetryDelay = Seconds(section.RetryDelaySeconds, nameof(section.RetryDelaySeconds)) ?? defaults.RetryDelay,
            MaximumRetryDelay = Seconds(section.MaximumRetryDelaySeconds, nameof(section.MaximumRetryDelaySeconds)) ?? defaults.MaximumRetryDelay,
            StopAtFirstPass = section.StopAtFirstPass ?? defaults.StopAtFirstPass,
        };
        options.Validate();
        return options;
    }

    private static string? Set(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static Uri? Endpoint(string? text) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var endpoint) ? endpoint
        : throw Wrong($"{SectionName}: endpoint ({EndpointVariable}) is no address. Write it such as http://localhost:11434/v1.");

    private static TimeSpan? Seconds(double? seconds, string field) => seconds switch
    {
        null => null,
        >= 0 and < 1e7 => TimeSpan.FromSeconds(seconds.Value),
        _ => throw Wrong(string.Create(
            CultureInfo.InvariantCulture,
            $"{SectionName}: {JsonNamingPolicy.CamelCase.ConvertName(field)} must be a number of seconds from 0; it is {seconds}.")),
    };

    private static LanguageModelException Wrong(string message, Exception? cause = null) =>
        new(LanguageModelErrors.Configuration, message, cause);
}
