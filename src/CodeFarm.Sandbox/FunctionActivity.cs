using System.Collections.Immutable;

namespace CodeFarm.Sandbox;

/// <summary>What calls of one version of a function did lately, and what it holds now.</summary>
/// <param name="Name">As <see cref="SandboxJob.Function"/> says, else of the signature.</param>
/// <param name="Version">As <see cref="SandboxJob.Version"/> says; 0 where it does not.</param>
/// <param name="Assembly">The beginning of the hash of its assembly.</param>
public sealed record FunctionActivity(string Name, int Version, string Assembly)
{
    /// <summary>Calls that have ended since the sandbox knows the function; refused ones are not among them.</summary>
    public long Calls { get; init; }

    /// <summary>Calls of these without a result: the function threw, or its process ended.</summary>
    public long Errors { get; init; }

    /// <summary>Processes that its calls have killed.</summary>
    public long Kills { get; init; }

    /// <summary>Calls that were refused: in quarantine, or because too many waited.</summary>
    public long Refused { get; init; }

    /// <summary>Calls a second, over the last seconds.</summary>
    public double CallsPerSecond { get; init; }

    /// <summary>From the request to the report, half of the calls of the last seconds at most, in microseconds; 0 without calls.</summary>
    public long P50Micros { get; init; }

    /// <summary>The same for 99 of 100 calls.</summary>
    public long P99Micros { get; init; }

    /// <summary>Calls that were sent to its workers.</summary>
    public int InFlight { get; init; }

    /// <summary>Calls that wait for one of them.</summary>
    public int Waiting { get; init; }

    /// <summary>Its workers.</summary>
    public ImmutableArray<int> ProcessIds { get; init; } = [];

    /// <summary>Memory that its workers have, what is shared with others included; 0 where the system does not tell.</summary>
    public long MemoryBytes { get; init; }

    /// <summary>Null where calls are let through.</summary>
    public QuarantineStatus? Quarantine { get; init; }
}
