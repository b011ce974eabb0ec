using Orleans;

namespace CodeFarm.Contracts.Ledger;

/// <summary>What one piece of work cost.</summary>
/// <param name="Id">Unique and stable, such as the event's id: told again it counts once.</param>
/// <param name="What">Who did what, such as "code-generator" or "language model qwen3".</param>
/// <param name="Time">When it ended.</param>
/// <param name="WallSeconds">Time that passed.</param>
[GenerateSerializer]
[Immutable]
[Alias("farm.ledger-entry")]
public sealed record LedgerEntry(
    [property: Id(0)] string Id,
    [property: Id(1)] string What,
    [property: Id(2)] DateTimeOffset Time,
    [property: Id(3)] double WallSeconds)
{
    /// <summary>Seconds of a processor core; 0 where it was not measured.</summary>
    [Id(4)]
    public double CpuSeconds { get; init; }

    /// <summary>Seconds of an accelerator.</summary>
    [Id(5)]
    public double GpuSeconds { get; init; }

    /// <summary>Tokens sent to a model.</summary>
    [Id(6)]
    public long InputTokens { get; init; }

    /// <summary>Tokens that a model sent.</summary>
    [Id(7)]
    public long OutputTokens { get; init; }

    /// <summary>Money paid, in the user's currency.</summary>
    [Id(8)]
    public decimal Money { get; init; }
}
