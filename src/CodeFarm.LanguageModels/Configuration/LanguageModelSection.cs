using System.Text.Json.Serialization;

namespace CodeFarm.LanguageModels.Configuration;

/// <summary>
/// The section "languageModel" of the farm's configuration, as written: what is absent keeps its default. Times are in seconds.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LanguageModelSection
{
    /// <inheritdoc cref="LanguageModelOptions.Endpoint"/>
    public string? Endpoint { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.Model"/>
    public string? Model { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.RequestTimeout"/>
    public double? RequestTimeoutSeconds { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.Samples"/>
    public int? Samples { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.MaximumRepairs"/>
    public int? MaximumRepairs { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.Temperature"/>
    public double? Temperature { get; init; }

    /// <summary>False sends no temperature, for models that refuse the setting. Default: true.</summary>
    public bool SendTemperature { get; init; } = true;

    /// <inheritdoc cref="LanguageModelOptions.MaximumOutputTokens"/>
    public int? MaximumOutputTokens { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.MaximumAnswerBytes"/>
    public int? MaximumAnswerBytes { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.PricePerMillionInputTokens"/>
    public decimal? PricePerMillionInputTokens { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.PricePerMillionOutputTokens"/>
    public decimal? PricePerMillionOutputTokens { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.MaximumConcurrency"/>
    public int? MaximumConcurrency { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.MaximumRetries"/>
    public int? MaximumRetries { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.RetryDelay"/>
    public double? RetryDelaySeconds { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.MaximumRetryDelay"/>
    public double? MaximumRetryDelaySeconds { get; init; }

    /// <inheritdoc cref="LanguageModelOptions.StopAtFirstPass"/>
    public bool? StopAtFirstPass { get; init; }
}
