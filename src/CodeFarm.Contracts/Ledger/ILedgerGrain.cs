using CodeFarm.Contracts.Requirements;
using Orleans;
using Orleans.Concurrency;

namespace CodeFarm.Contracts.Ledger;

/// <summary>What a task costs and is worth. The key is the task's id.</summary>
[Alias("farm.ledger")]
public interface ILedgerGrain : IGrainWithStringKey
{
    /// <summary>Opens the account with the value and the budget of a requirement. Idempotent.</summary>
    [Alias("open")]
    Task OpenAsync(RequirementValue? value, decimal? moneyLimit);

    /// <summary>Enters what work cost. Idempotent.</summary>
    [Alias("record")]
    Task RecordAsync(LedgerEntry entry);

    /// <summary>Sets money aside before it is spent; it is written when this returns. Idempotent.</summary>
    /// <returns>False where the limit does not allow it.</returns>
    [Alias("reserve")]
    Task<bool> ReserveAsync(string reservationId, decimal money);

    /// <summary>Replaces a reservation by what was paid; with an entry of no money it is given back. Idempotent.</summary>
    [Alias("settle")]
    Task SettleAsync(string reservationId, LedgerEntry entry);

    /// <summary>The account.</summary>
    [Alias("account")]
    [ReadOnly]
    Task<LedgerAccount> GetAccountAsync();
}
