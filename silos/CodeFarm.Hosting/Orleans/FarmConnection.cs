using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using StackExchange.Redis;

namespace CodeFarm.Hosting;

/// <summary>A way to a farm: in the Orleans build a client of its cluster, which goes on without it.</summary>
public sealed class FarmConnection : IAsyncDisposable
{
    private readonly IHost _host;

    private FarmConnection(IHost host) => _host = host;

    /// <summary>Makes references to the farm's grains.</summary>
    public IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    /// <summary>The runtime, in words for users.</summary>
    public string Runtime => FarmRuntime.Description;

    /// <summary>Connects to the cluster.</summary>
    /// <exception cref="FarmUnavailableException">No silo of the cluster answers, or Redis does not.</exception>
    public static async Task<FarmConnection> OpenAsync(FarmConnectionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var farm = options.Farm;
        var builder = Host.CreateApplicationBuilder();
        // Orleans tells an exception that its caller gets as well; what users see is the caller's message.
        builder.Logging.SetMinimumLevel(options.LogLevel).AddFilter("Orleans", LogLevel.None)
            .AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.UseOrleansClient(client => client.UseFarmCluster(farm));
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancellationToken);
            return new FarmConnection(host);
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException or RedisException)
        {
            host.Dispose();
            throw new FarmUnavailableException(
                $"No silo of cluster {farm.ClusterId} answers at Redis {ConfigurationOptions.Parse(farm.Redis).ToString(includePassword: false)}: "
                + $"{failure.Message} Start the cluster (scripts/cluster up), or say where it is.",
                failure);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>Ends the connection; the farm goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
