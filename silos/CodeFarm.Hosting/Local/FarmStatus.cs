namespace CodeFarm.Hosting;

/// <summary>Looks at a cluster, of which this build has none.</summary>
public static class FarmStatus
{
    /// <summary>Says so.</summary>
    /// <returns>The exit code, 2.</returns>
    public static async Task<int> WriteAsync(
        FarmOptions options, TextWriter output, CancellationToken cancellationToken = default)
    {
        await Console.Error.WriteLineAsync(FarmSilo.NoCluster);
        return 2;
    }
}
