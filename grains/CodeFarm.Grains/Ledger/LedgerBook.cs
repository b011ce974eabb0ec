using CodeFarm.Contracts.Ledger;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Grains.Ledger;

/// <summary>
/// The rules of an account. While each reservation is settled by at most what was reserved, what is paid and promised never
/// exceeds the limit. Each operation says whether it changed anything; done again it does not.
/// </summary>
internal sealed class LedgerBook(LedgerState state)
{
    /// <summary>Sets the value and the limit.</summary>
    public bool Open(RequirementValue? value, decimal? moneyLimit)
    {
        if (moneyLimit is { } limit)
            ArgumentOutOfRangeException.ThrowIfNegative(limit);
        if (state.Value == value && state.MoneyLimit == moneyLimit)
            return false;
        (state.Value, state.MoneyLimit) = (value, moneyLimit);
        return true;
    }

    /// <summary>Enters what work cost.</summary>
    public bool Record(LedgerEntry entry)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entry.Money);
        return state.Entries.TryAdd(entry.Id, entry);
    }

    /// <summary>Sets money aside.</summary>
    /// <param name="id">Of the reservation; one that was settled is not opened again.</param>
    /// <param name="money">Not negative.</param>
    /// <param name="changed">Whether it was set aside now.</param>
    /// <returns>False where the limit does not allow it.</returns>
    public bool Reserve(string id, decimal money, out bool changed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(money);
        changed = false;
        if (state.Reservations.ContainsKey(id) || state.Settled.Contains(id))
            return true;
        // Not paid + reserved + money, which can overflow.
        if (state.MoneyLimit is { } limit && money > limit - Paid - Reserved)
            return false;
        state.Reservations[id] = money;
        return changed = true;
    }

    /// <summary>Replaces a reservation by what was paid.</summary>
    public bool Settle(string id, LedgerEntry entry)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entry.Money);
        if (!state.Settled.Add(id))
            return false;
        state.Reservations.Remove(id);
        state.Entries.TryAdd(entry.Id, entry);
        return true;
    }

    private decimal Paid => state.Entries.Values.Sum(static entry => entry.Money);

    private decimal Reserved => state.Reservations.Values.Sum();
}
