using Microsoft.Extensions.Logging;

namespace CodeFarm.Hosting;

/// <summary>Where a farm is.</summary>
public sealed record FarmConnectionOptions
{
    /// <summary>Local runtime: the directory of the farm's data. Created where it does not exist; one process at a time.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>
    /// The least that goes to standard error. Default: critical, for commands, whose failures reach the user as an exception; a process
    /// that serves says warning.
    /// </summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Critical;

    /// <summary>What the farm's silos and clients share. Default: <see cref="FarmOptions.FromEnvironment"/>.</summary>
    public FarmOptions Farm { get; init; } = FarmOptions.FromEnvironment();
}
