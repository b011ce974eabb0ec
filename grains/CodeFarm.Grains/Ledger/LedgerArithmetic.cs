using CodeFarm.Contracts.Ledger;

namespace CodeFarm.Grains.Ledger;

/// <summary>Adds up an account: value = hours saved x rate; return on investment = (value - cost) / cost.</summary>
internal static class LedgerArithmetic
{
    private const double SecondsPerHour = 3600;

    public static LedgerAccount AccountOf(LedgerState state, LedgerOptions options)
    {
        var entries = state.Entries.Values.OrderBy(static entry => entry.Time).ThenBy(static entry => entry.Id, StringComparer.Ordinal).ToArray();
        var wattHours = entries.Sum(entry =>
            (entry.CpuSeconds * options.WattsPerCore + entry.GpuSeconds * options.WattsPerAccelerator) / SecondsPerHour);
        var cost = entries.Sum(static entry => entry.Money) + (decimal)(wattHours / 1000) * options.MoneyPerKilowattHour;
        var value = state.Value is { } worth ? (decimal)(worth.HoursSaved * worth.HourlyRate) : 0;
        return new(
            [.. entries], state.MoneyLimit, state.Reservations.Values.Sum(), value, cost, wattHours,
            state.Value is null || cost == 0 ? null : (double)((value - cost) / cost));
    }
}
