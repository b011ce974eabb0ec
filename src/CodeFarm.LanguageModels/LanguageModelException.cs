using CodeFarm.Broth;

namespace CodeFarm.LanguageModels;

/// <summary>
/// A language model could not be asked, or gave no answer. Never holds the key. Of what the endpoint said it holds at most the
/// error message of a refusal, cut to 200 characters.
/// </summary>
/// <param name="code">One of <see cref="LanguageModelErrors"/>.</param>
/// <param name="message">What, where, and how to fix it.</param>
/// <param name="inner">The cause; absent where its message could hold what the endpoint echoed.</param>
public sealed class LanguageModelException(string code, string message, Exception? inner = null)
    : CodeFarmException(code, message, inner)
{
    /// <summary>Whether the same call may succeed later without anybody changing anything.</summary>
    public bool IsTransient => Code is LanguageModelErrors.Unreachable or LanguageModelErrors.RateLimited
        or LanguageModelErrors.Timeout or LanguageModelErrors.Server;
}
