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
    private LedgerState State => state.State;

    public async Task OpenAsync(RequirementValue? value, decimal? moneyLimit)
    {
        if (State.Value == value && State.MoneyLimit == moneyLimit)
            return;
        (State.Value, State.MoneyLimit) = (value, moneyLimit);
        await state.CommitAsync(this);
    }

    public async Task RecordAsync(LedgerEntry entry)
    {
        if (State.Entries.TryAdd(entry.Id, entry))
            await state.CommitAsync(this);
    }

    public async Task<bool> ReserveAsync(string reservationId, decimal money)
    {
        if (State.Reservations.ContainsKey(reservationId) || State.Settled.Contains(reservationId))
            return true;
        var committed = State.Entries.Values.Sum(static entry => entry.Money) + State.Reservations.Values.Sum();
        if (State.MoneyLimit is { } limit && committed + money > limit)
            return false;
        State.Reservations[reservationId] = money;
        await state.CommitAsync(this);
        return true;
    }

    public async Task SettleAsync(string reservationId, LedgerEntry entry)
    {
        if (!State.Settled.Add(reservationId))
            return;
        State.Reservations.Remove(reservationId);
        State.Entries.TryAdd(entry.Id, entry);
        await state.CommitAsync(this);
    }

    public Task<LedgerAccount> GetAccountAsync() => Task.FromResult(LedgerArithmetic.AccountOf(State, options));
}
