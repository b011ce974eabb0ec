namespace CodeFarm.Hosting;

/// <summary>Where a farm is.</summary>
public sealed record FarmConnectionOptions
{
    /// <summary>Local runtime: the directory of the farm's data. Created where it does not exist; one process at a time.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>What the farm's silos and clients share. Default: a cluster named farm on the Redis of this machine.</summary>
    public FarmOptions Farm { get; init; } = new();
}
