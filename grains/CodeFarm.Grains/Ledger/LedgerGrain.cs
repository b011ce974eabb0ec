using CodeFarm.Contracts.Ledger;
using CodeFarm.Contracts.Requirements;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Ledger;

/// <inheritdoc cref="ILedgerGrain"/>
[GrainType("ledger")]
internal sealed class LedgerGrain([PersistentState("ledger")] IPersistentState<LedgerState> state, LedgerOptions options)
    : Grain, ILedgerGrain
{
    private LedgerBook Book => new(state.State);

    public Task OpenAsync(RequirementValue? value, decimal? moneyLimit) => CommitIfAsync(Book.Open(value, moneyLimit));

    public Task RecordAsync(LedgerEntry entry) => CommitIfAsync(Book.Record(entry));

    public async Task<bool> ReserveAsync(string reservationId, decimal money)
    {
        var reserved = Book.Reserve(reservationId, money, out var changed);
        await CommitIfAsync(changed);
        return reserved;
    }

    public Task SettleAsync(string reservationId, LedgerEntry entry) => CommitIfAsync(Book.Settle(reservationId, entry));

    public Task<LedgerAccount> GetAccountAsync() => Task.FromResult(LedgerArithmetic.AccountOf(state.State, options));

    private Task CommitIfAsync(bool changed) => changed ? state.CommitAsync(this) : Task.CompletedTask;
}
