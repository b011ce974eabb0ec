using System.Text;

namespace CodeFarm.LanguageModels.Budgets;

/// <summary>What calls cost: the most before they are made, the real cost or an estimate of it afterwards.</summary>
internal sealed class TokenPrices(LanguageModelOptions options)
{
    // Four characters a token: the rule of thumb for English and code in the vocabularies in use.
    private const int CharactersPerToken = 4;

    // Role and delimiters that the server's chat template puts around a message.
    private const int TemplateTokens = 32;

    /// <summary>The most that a call can cost: no token stands for less than a byte, and the answer is cut at its limit.</summary>
    public decimal Ceiling(IReadOnlyCollection<string> prompt) =>
        Money(prompt.Sum(static text => (long)Encoding.UTF8.GetByteCount(text) + TemplateTokens), options.MaximumOutputTokens);

    public decimal Money(long inputTokens, long outputTokens) =>
        ((inputTokens * options.PricePerMillionInputTokens) + (outputTokens * options.PricePerMillionOutputTokens)) / 1_000_000m;

    public static long Estimate(IEnumerable<string> texts) =>
        (texts.Sum(static text => (long)text.Length) + CharactersPerToken - 1) / CharactersPerToken;
}
