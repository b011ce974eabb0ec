using System.Collections.Immutable;
using Orleans;

namespace CodeFarm.Contracts.Ledger;

/// <summary>The account of a task.</summary>
/// <param name="Entries">What was done, oldest first.</param>
/// <param name="MoneyLimit">What may be spent; null without a limit.</param>
/// <param name="Reserved">Money that is promised to calls that have not ended.</param>
/// <param name="Value">Hours saved x hourly rate; 0 where the user did not say.</param>
/// <param name="Cost">Money paid, and the estimate for energy and machines.</param>
/// <param name="EnergyWattHours">An estimate from processor and accelerator seconds.</param>
/// <param name="ReturnOnInvestment">(value - cost) / cost; null where the cost is 0 or no value was given.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.ledger-account")]
public sealed record LedgerAccount(
    [property: Id(0)] ImmutableArray<LedgerEntry> Entries,
    [property: Id(1)] decimal? MoneyLimit,
    [property: Id(2)] decimal Reserved,
    [property: Id(3)] decimal Value,
    [property: Id(4)] decimal Cost,
    [property: Id(5)] double EnergyWattHours,
    [property: Id(6)] double? ReturnOnInvestment);
