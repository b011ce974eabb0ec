using System.Text.Json.Serialization;

namespace CodeFarm.LanguageModels;

/// <summary>
/// Which model is asked, and how much it may take. Without an <see cref="Endpoint"/> the expert is off, which is the default.
/// </summary>
public sealed record LanguageModelOptions
{
    /// <summary>
    /// The base address of an OpenAI-compatible service, such as http://localhost:11434/v1. Default: none, the expert is off.
    /// An address without a path gets /v1, which Ollama, vLLM, llama.cpp and LM Studio have in common.
    /// </summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The model as the endpoint names it, such as qwen2.5-coder:7b. Default: none; needed with an endpoint.</summary>
    public string Model { get; init; } = "";

    /// <summary>Sent as a bearer token. Default: none, no header is sent. Never logged, printed or serialized.</summary>
    [JsonIgnore]
    public string? ApiKey { get; init; }

    /// <summary>
    /// Time for one answer, retries and their pauses included. Default: 2 min; a small machine that loads a large model
    /// first needs more. A call that takes longer ends with llm.timeout.
    /// </summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Independent answers for one problem, from 1 to 64. Default: 3. More find more and cost more.</summary>
    public int Samples { get; init; } = 3;

    /// <summary>
    /// How often an answer that does not compile or breaks an example goes back to the model, from 0 to 16. Default: 2.
    /// </summary>
    public int MaximumRepairs { get; init; } = 2;

    /// <summary>
    /// Randomness of the first sample, from 0 to 2. Default: 0.2; the later samples are spread above it. Null sends none, for
    /// models that refuse the setting; the samples then differ by their seeds alone.
    /// </summary>
    public double? Temperature { get; init; } = 0.2;

    /// <summary>
    /// The most tokens of one answer, its reasoning included, from 1 to 1,000,000. Default: 4,096. It bounds what one call can
    /// cost, so every call reserves money for all of it; an answer that is cut there is asked for once more.
    /// </summary>
    public int MaximumOutputTokens { get; init; } = 4096;

    /// <summary>The most bytes of one response, from 1,024. Default: 4 MiB. What is longer ends with llm.bad-answer.</summary>
    public int MaximumAnswerBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Money for a million tokens of prompt, in the unit of the budgets. Default: 0, a model of one's own.</summary>
    public decimal PricePerMillionInputTokens { get; init; }

    /// <summary>Money for a million tokens of answer, in the unit of the budgets. Default: 0, a model of one's own.</summary>
    public decimal PricePerMillionOutputTokens { get; init; }

    /// <summary>
    /// Calls at the same time, from 1 to 256. Default: 2. One at a time is slowest and cheapest: a sample that passes spares
    /// those that have not begun.
    /// </summary>
    public int MaximumConcurrency { get; init; } = 2;

    /// <summary>
    /// How often a call is repeated that was rate-limited, failed in the endpoint or did not reach it, from 0 to 10. Default: 3.
    /// </summary>
    public int MaximumRetries { get; init; } = 3;

    /// <summary>The pause before the first retry; it doubles each time. Default: 0.8 s. A Retry-After of the endpoint wins.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(0.8);

    /// <summary>
    /// The longest pause before a retry. Default: 30 s. An endpoint that asks for a longer one is not asked again: the call ends
    /// with llm.rate-limited.
    /// </summary>
    public TimeSpan MaximumRetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether a candidate that holds all examples ends the other samples. Default: yes, which spares their cost.</summary>
    public bool StopAtFirstPass { get; init; } = true;

    /// <summary>Whether there is an endpoint to ask.</summary>
    [JsonIgnore]
    public bool IsConfigured => Endpoint is not null;

    /// <summary>Checks the settings; those of an expert that is off as well.</summary>
    /// <exception cref="LanguageModelException">llm.configuration: names the setting, what was expected and what it is.</exception>
    public void Validate() => Configuration.LanguageModelOptionsValidator.Validate(this);

    /// <summary>What may be shown: everything but the key.</summary>
    public override string ToString() => IsConfigured
        ? $"{Model} at {Endpoint} ({(string.IsNullOrEmpty(ApiKey) ? "no key" : "with a key")})"
        : "no language model";
}
