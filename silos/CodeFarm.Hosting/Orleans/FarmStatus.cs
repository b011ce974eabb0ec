using CodeFarm.Contracts.Placement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace CodeFarm.Hosting;

/// <summary>Looks at a cluster as one of its clients.</summary>
public static class FarmStatus
{
    /// <summary>Writes which silos have reported, how busy they are, and where a probe that needs CUDA is placed.</summary>
    /// <param name="options">The cluster.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The exit code: 0 where a probe found a silo, 1 where none did or the cluster does not answer.</returns>
    public static async Task<int> WriteAsync(
        FarmOptions options, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.UseOrleansClient(client => client.UseFarmCluster(options));
        using var host = builder.Build();
        try
        {
            await host.StartAsync(cancellationToken);
            await WriteAsync(host.Services.GetRequiredService<IClusterClient>(), output);
            return 0;
        }
        catch (NoCapableSiloException nowhere)
        {
            await output.WriteLineAsync($"probe    {nowhere.Message}");
            return 1;
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException or StackExchange.Redis.RedisException)
        {
            await Console.Error.WriteLineAsync(
                $"No silo of cluster {options.ClusterId} answers at Redis {options.Redis}: {failure.Message}");
            return 1;
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    private static async Task WriteAsync(IClusterClient client, TextWriter output)
    {
        var reports = await client.GetGrain<ILoadBoardGrain>(ILoadBoardGrain.Key).ReadAsync();
        foreach (var (load, age) in reports.OrderBy(static report => report.Load.Name, StringComparer.Ordinal))
        {
            var devices = load.Devices.Select(static device => FormattableString.Invariant(
                $"{device.FreeMemoryGb:0.#} GB free, {device.QueuedWork} queued, models: {(device.LoadedModels.IsEmpty ? "none" : string.Join(", ", device.LoadedModels))}"));
            await output.WriteLineAsync($"{load.Name,-8} {string.Join(" | ", devices)}  ({age.TotalSeconds:0.0} s ago)");
        }

        var probe = client.GetGrain<IAcceleratorProbeGrain>($"status-{Guid.NewGuid():N}");
        var report = await probe.ProbeAsync();
        await output.WriteLineAsync($"probe    placed on {report.Silo}: {report.Reason}");
    }
}
