using CodeFarm.Contracts.Ledger;

namespace CodeFarm.Client.Http;

/// <summary>What one piece of work cost.</summary>
/// <param name="Id">Unique and stable.</param>
/// <param name="What">Who did what.</param>
/// <param name="Time">When it ended.</param>
/// <param name="WallSeconds">Time that passed.</param>
/// <param name="CpuSeconds">Seconds of a processor core; 0 where it was not measured.</param>
/// <param name="GpuSeconds">Seconds of an accelerator.</param>
/// <param name="InputTokens">Tokens sent to a model.</param>
/// <param name="OutputTokens">Tokens that a model sent.</param>
/// <param name="Money">Money paid, in the user's currency.</param>
public sealed record AccountEntryResource(
    string Id,
    string What,
    DateTimeOffset Time,
    double WallSeconds,
    double CpuSeconds,
    double GpuSeconds,
    long InputTokens,
    long OutputTokens,
    decimal Money)
{
    /// <summary>The entry as it goes over the wire.</summary>
    public static AccountEntryResource From(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(
            entry.Id, entry.What, entry.Time, entry.WallSeconds, entry.CpuSeconds, entry.GpuSeconds, entry.InputTokens,
            entry.OutputTokens, entry.Money);
    }

    /// <summary>The entry as clients see it.</summary>
    public LedgerEntry ToEntry() => new(Id, What, Time, WallSeconds)
    {
        CpuSeconds = CpuSeconds,
        GpuSeconds = GpuSeconds,
        InputTokens = InputTokens,
        OutputTokens = OutputTokens,
        Money = Money,
    };
}
