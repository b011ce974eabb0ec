using System.Globalization;

namespace CodeFarm.LanguageModels.Budgets;

/// <summary>Where a budget stands at one moment.</summary>
/// <param name="Limit">What may be spent in all.</param>
/// <param name="Used">What was settled.</param>
/// <param name="Reserved">What is set aside for calls that have not ended.</param>
public sealed record BudgetState(decimal Limit, decimal Used, decimal Reserved)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"budget of {Limit:0.######}: {Used:0.######} used{(Reserved > 0 ? FormattableString.Invariant($", {Reserved:0.######} reserved") : "")}");
}
