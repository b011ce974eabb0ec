using CodeFarm.Contracts.Sandbox;

namespace CodeFarm.Client.Http;

/// <summary>What calls of one version of a function did lately on a silo, and what it holds there.</summary>
/// <param name="Name">The function.</param>
/// <param name="Version">The number of the version.</param>
/// <param name="Calls">Calls that have ended since the silo knows it.</param>
/// <param name="Errors">Calls of these without a result.</param>
/// <param name="Kills">Processes that its calls have killed.</param>
/// <param name="Refused">Calls that were refused.</param>
/// <param name="CallsPerSecond">Over the last seconds.</param>
/// <param name="P50Micros">From request to report in the silo, half of the calls of the last seconds at most.</param>
/// <param name="P99Micros">The same for 99 of 100 calls.</param>
/// <param name="InFlight">Calls that were sent to its workers.</param>
/// <param name="Waiting">Calls that wait for one of them.</param>
/// <param name="Workers">Its warm workers.</param>
/// <param name="MemoryBytes">Resident memory of its workers.</param>
public sealed record FunctionLoadResource(
    string Name,
    int Version,
    long Calls,
    long Errors,
    long Kills,
    long Refused,
    double CallsPerSecond,
    long P50Micros,
    long P99Micros,
    int InFlight,
    int Waiting,
    int Workers,
    long MemoryBytes)
{
    /// <summary>Null where calls are let through.</summary>
    public QuarantineResource? Quarantine { get; init; }

    /// <summary>The load as it goes over the wire.</summary>
    public static FunctionLoadResource From(FunctionLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        return new(
            load.Name, load.Version, load.Calls, load.Errors, load.Kills, load.Refused, load.CallsPerSecond, load.P50Micros,
            load.P99Micros, load.InFlight, load.Waiting, load.Workers, load.MemoryBytes)
        {
            Quarantine = load.Quarantine is not { } quarantine
                ? null
                : new(quarantine.Times, quarantine.RemainingSeconds, quarantine.IsProbing, quarantine.Reason),
        };
    }

    /// <summary>The load as clients see it.</summary>
    public FunctionLoad ToLoad() => new(
        Name, Version, Calls, Errors, Kills, Refused, CallsPerSecond, P50Micros, P99Micros, InFlight, Waiting, Workers, MemoryBytes)
    {
        Quarantine = Quarantine is null ? null : new(Quarantine.Times, Quarantine.RemainingSeconds, Quarantine.IsProbing, Quarantine.Reason),
    };
}
