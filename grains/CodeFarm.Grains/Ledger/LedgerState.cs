using CodeFarm.Contracts.Ledger;
using CodeFarm.Contracts.Requirements;

namespace CodeFarm.Grains.Ledger;

/// <summary>What the account of a task keeps.</summary>
public sealed class LedgerState
{
    /// <summary>What the function is worth.</summary>
    public RequirementValue? Value { get; set; }

    /// <summary>What may be spent; null without a limit.</summary>
    public decimal? MoneyLimit { get; set; }

    /// <summary>What was done, by its id.</summary>
    public Dictionary<string, LedgerEntry> Entries { get; set; } = [];

    /// <summary>Money that is promised to calls that have not ended, by the ids of the reservations.</summary>
    public Dictionary<string, decimal> Reservations { get; set; } = [];

    /// <summary>The reservations that were settled.</summary>
    public HashSet<string> Settled { get; set; } = [];
}
