namespace CodeFarm.Hosting;

/// <summary>The process of one silo, of which this build has none.</summary>
public static class FarmSilo
{
    internal const string NoCluster =
        "This build runs the farm in one process (FarmRuntime=Local) and has no cluster. For a silo of a cluster build for "
        + "Orleans: dotnet build silos/CodeFarm.Silo -p:FarmRuntime=Orleans, or scripts/cluster up.";

    /// <summary>Says so.</summary>
    /// <returns>The exit code, 2.</returns>
    public static async Task<int> RunAsync(string file, FarmOptions options, CancellationToken cancellationToken = default)
    {
        await Console.Error.WriteLineAsync(NoCluster);
        return 2;
    }
}
