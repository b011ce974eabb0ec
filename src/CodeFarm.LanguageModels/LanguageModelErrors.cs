namespace CodeFarm.LanguageModels;

/// <summary>The codes of <see cref="LanguageModelException"/> and of <see cref="Generation.GenerationStop"/>.</summary>
public static class LanguageModelErrors
{
    /// <summary>A setting is missing or out of its range.</summary>
    public const string Configuration = "llm.configuration";

    /// <summary>Nothing listens at the endpoint, its name is not known, or the connection broke before an answer began.</summary>
    public const string Unreachable = "llm.unreachable";

    /// <summary>The endpoint wants a key, or another one.</summary>
    public const string Authentication = "llm.auth";

    /// <summary>The endpoint wants fewer calls, and still did after the retries.</summary>
    public const string RateLimited = "llm.rate-limited";

    /// <summary>No complete answer within the time set for one.</summary>
    public const string Timeout = "llm.timeout";

    /// <summary>An answer that is no chat completion, broke off, was too long, or held no usable code after all tries.</summary>
    public const string BadAnswer = "llm.bad-answer";

    /// <summary>The endpoint refused the request (unknown model, prompt too long), or the model refused to answer.</summary>
    public const string Refused = "llm.refused";

    /// <summary>The endpoint failed, and still did after the retries.</summary>
    public const string Server = "llm.server";

    /// <summary>The budget does not cover the next call.</summary>
    public const string Budget = "llm.budget";
}
