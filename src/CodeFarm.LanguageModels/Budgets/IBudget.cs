namespace CodeFarm.LanguageModels.Budgets;

/// <summary>
/// Money that may be spent. Each call reserves the most that it can cost before it is made, so what is settled never exceeds
/// the limit. Safe for concurrent use.
/// </summary>
public interface IBudget
{
    /// <summary>Sets money aside, or returns null where less than that is left.</summary>
    /// <param name="money">Not negative; 0 for models that cost nothing.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is reserved then.</param>
    ValueTask<IBudgetReservation?> ReserveAsync(decimal money, CancellationToken cancellationToken);

    /// <summary>Where the budget stands, for messages.</summary>
    ValueTask<BudgetState> ReadAsync(CancellationToken cancellationToken);
}
