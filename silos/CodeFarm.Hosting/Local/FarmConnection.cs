using CodeFarm.Contracts.Placement;
using CodeFarm.Hosting.Settings;
using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.LocalRuntime.Storage;
using CodeFarm.LocalRuntime.Streams;
using CodeFarm.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;

namespace CodeFarm.Hosting;

/// <summary>A way to a farm: in the Local build a farm in this process, which ends with the connection.</summary>
public sealed class FarmConnection : IAsyncDisposable
{
    /// <summary>What grains may count on here: no accelerator is looked for, so those that need one say so.</summary>
    private static readonly SiloCapability ThisMachine = new(
        "local", "everything", Processor.Model, Environment.ProcessorCount,
        (int)(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30), []);

    private readonly LocalCluster _cluster;

    private FarmConnection(LocalCluster cluster) => _cluster = cluster;

    /// <summary>Makes references to the farm's grains.</summary>
    public IClusterClient Client => _cluster.Client;

    /// <summary>The runtime, in words for users.</summary>
    public string Runtime => FarmRuntime.Description;

    /// <summary>Opens the farm. Tasks that a former process left unfinished go on.</summary>
    /// <exception cref="FarmUnavailableException">Another process has the data directory, it cannot be used, or there is no sandbox.</exception>
    /// <exception cref="FarmSettingsException">The settings cannot be used.</exception>
    public static async Task<FarmConnection> OpenAsync(FarmConnectionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = FarmSettings.Load(options.DataDirectory);
        LocalCluster cluster;
        try
        {
            cluster = LocalCluster.Start(new()
            {
                DataDirectory = options.DataDirectory,
                StreamProviders = [Contracts.FarmNames.Streams],
                ConfigureServices = services => services.AddLogging(logging => logging
                    .SetMinimumLevel(options.LogLevel)
                    .AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace)),
            });
        }
        catch (DataDirectoryInUseException inUse)
        {
            throw new FarmUnavailableException(inUse.Message, inUse) { Code = FarmUnavailableException.InUse };
        }
        catch (CorruptJournalException corrupt)
        {
            throw new FarmUnavailableException(corrupt.Message, corrupt);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new FarmUnavailableException(
                $"The data directory {options.DataDirectory} cannot be used: {refused.Message.TrimEnd('.')}. "
                + "Make room and see that this user may write there, or choose another directory with FARM_HOME.", refused);
        }

        try
        {
            await cluster.StartSiloAsync("local", silo => silo.AddFarm(ThisMachine, settings), cancellationToken: cancellationToken);
            return new FarmConnection(cluster);
        }
        catch (SandboxUnavailableException exception)
        {
            await cluster.DisposeAsync();
            throw new FarmUnavailableException(exception.Message, exception) { Code = exception.Code };
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Closes the farm in order; nothing that was accepted is lost.</summary>
    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
