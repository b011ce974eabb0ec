namespace CodeFarm.LanguageModels.Generation;

/// <summary>What a generation took from the endpoint.</summary>
/// <param name="Calls">Answered and failed ones.</param>
/// <param name="InputTokens">Tokens of the prompts.</param>
/// <param name="OutputTokens">Tokens of the answers.</param>
/// <param name="IsEstimated">Whether the endpoint left out some of these numbers, and the length of the texts stands in.</param>
/// <param name="Money">What was settled, in the unit of the budget.</param>
/// <param name="ModelTime">Time spent waiting for answers, all samples together.</param>
public sealed record GenerationCost(
    int Calls, long InputTokens, long OutputTokens, bool IsEstimated, decimal Money, TimeSpan ModelTime)
{
    /// <summary>Nothing yet.</summary>
    public static GenerationCost None { get; } = new(0, 0, 0, false, 0, TimeSpan.Zero);

    public static GenerationCost operator +(GenerationCost left, GenerationCost right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(
            left.Calls + right.Calls,
            left.InputTokens + right.InputTokens,
            left.OutputTokens + right.OutputTokens,
            left.IsEstimated || right.IsEstimated,
            left.Money + right.Money,
            left.ModelTime + right.ModelTime);
    }
}
