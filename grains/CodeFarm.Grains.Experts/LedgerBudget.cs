using CodeFarm.Contracts.Ledger;
using CodeFarm.LanguageModels.Budgets;

namespace CodeFarm.Grains.Experts;

/// <summary>
/// A task's ledger as a budget. Each run has ids of its own: what a run that was lost had reserved stays reserved, since nobody
/// knows whether it was spent.
/// </summary>
/// <param name="ledger">Of the task.</param>
/// <param name="run">Unique for each run; begins with the id of the event that it works on.</param>
/// <param name="what">Who pays, such as "language model qwen3".</param>
/// <param name="time">The clock of the entries.</param>
internal sealed class LedgerBudget(ILedgerGrain ledger, string run, string what, TimeProvider time) : IBudget
{
    private int _reservations;

    public async ValueTask<IBudgetReservation?> ReserveAsync(decimal money, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var id = $"{run}/{Interlocked.Increment(ref _reservations)}";
        return await ledger.ReserveAsync(id, money) ? new Reservation(this, id, money) : null;
    }

    public async ValueTask<BudgetState> ReadAsync(CancellationToken cancellationToken)
    {
        var account = await ledger.GetAccountAsync();
        return new(account.MoneyLimit ?? decimal.MaxValue, account.Entries.Sum(static entry => entry.Money), account.Reserved);
    }

    private sealed class Reservation(LedgerBudget budget, string id, decimal money) : IBudgetReservation
    {
        private readonly long _started = budget.Time.GetTimestamp();

        public decimal Money => money;

        public async ValueTask SettleAsync(decimal cost, CancellationToken cancellationToken)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(cost);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(cost, money);
            await budget.Ledger.SettleAsync(
                id, new(id, budget.What, budget.Time.GetUtcNow(), budget.Time.GetElapsedTime(_started).TotalSeconds) { Money = cost });
        }

        public ValueTask ReleaseAsync(CancellationToken cancellationToken) => SettleAsync(0, cancellationToken);
    }

    private ILedgerGrain Ledger => ledger;

    private string What => what;

    private TimeProvider Time => time;
}
