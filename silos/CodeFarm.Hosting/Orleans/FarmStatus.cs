using CodeFarm.Contracts.Placement;
using Orleans;

namespace CodeFarm.Hosting;

/// <summary>Looks at a cluster as one of its clients.</summary>
public static class FarmStatus
{
    /// <summary>Writes which silos have reported, how busy they are, and where a probe that needs CUDA is placed.</summary>
    /// <param name="options">The cluster.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops waiting for a connection.</param>
    /// <returns>The exit code: 0 where a probe found a silo, 1 where none did or the cluster does not answer.</returns>
    public static async Task<int> WriteAsync(
        FarmOptions options, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        try
        {
            await using var farm = await FarmConnection.OpenAsync(
                new() { DataDirectory = "", Farm = options }, cancellationToken);
            await WriteSilosAsync(farm.Client, output);
            await WriteProbeAsync(farm.Client, output);
            return 0;
        }
        catch (Exception failure) when (failure is FarmUnavailableException or NoCapableSiloException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static async Task WriteSilosAsync(IClusterClient client, TextWriter output)
    {
        var reports = await client.GetGrain<ILoadBoardGrain>(ILoadBoardGrain.Key).ReadAsync();
        foreach (var (load, age) in reports.OrderBy(static report => report.Load.Name, StringComparer.Ordinal))
        {
            var devices = load.Devices.Select(static device => FormattableString.Invariant(
                $"{device.FreeMemoryGb:0.#} GB free, {device.QueuedWork} queued, {device.LoadedModels.Length} models"));
            await output.WriteLineAsync(FormattableString.Invariant(
                $"{load.Name,-8}  {string.Join(" | ", devices)}  ({age.TotalSeconds:0.0} s ago)"));
        }
    }

    private static async Task WriteProbeAsync(IClusterClient client, TextWriter output)
    {
        var report = await client.GetGrain<IAcceleratorProbeGrain>($"status-{Guid.NewGuid():N}").ProbeAsync();
        await output.WriteLineAsync($"probe     placed on {report.Silo}: {report.Reason}");
    }
}
