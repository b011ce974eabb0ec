using System.Collections.Immutable;
using CodeFarm.Contracts.Ledger;

namespace CodeFarm.Client.Http;

/// <summary>What a task has cost and is worth.</summary>
/// <param name="Entries">What was done, oldest first.</param>
/// <param name="Reserved">Money that is promised to calls that have not ended.</param>
/// <param name="Value">Hours saved x hourly rate; 0 where the user did not say.</param>
/// <param name="Cost">Money paid, and the estimate for energy and machines.</param>
/// <param name="EnergyWattHours">An estimate from processor and accelerator seconds.</param>
public sealed record AccountResource(
    ImmutableArray<AccountEntryResource> Entries, decimal Reserved, decimal Value, decimal Cost, double EnergyWattHours)
{
    /// <summary>What may be spent; null without a limit.</summary>
    public decimal? MoneyLimit { get; init; }

    /// <summary>(value - cost) / cost; null where the cost is 0 or no value was given.</summary>
    public double? ReturnOnInvestment { get; init; }

    /// <summary>The account as it goes over the wire.</summary>
    public static AccountResource From(LedgerAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new(
            [.. account.Entries.Select(AccountEntryResource.From)], account.Reserved, account.Value, account.Cost, account.EnergyWattHours)
        {
            MoneyLimit = account.MoneyLimit,
            ReturnOnInvestment = account.ReturnOnInvestment,
        };
    }

    /// <summary>The account as clients see it.</summary>
    public LedgerAccount ToAccount() => new(
        [.. Entries.Select(static entry => entry.ToEntry())], MoneyLimit, Reserved, Value, Cost, EnergyWattHours, ReturnOnInvestment);
}
