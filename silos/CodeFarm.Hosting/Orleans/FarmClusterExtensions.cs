using System.Net;
using System.Net.Sockets;
using CodeFarm.Contracts;
using CodeFarm.Hosting.Configuration;
using CodeFarm.Hosting.Settings;
using CodeFarm.Hosting.Storage;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Streams;
using StackExchange.Redis;

namespace CodeFarm.Hosting;

/// <summary>Silos and clients of the cluster: Orleans, with Redis for membership, state and streams.</summary>
public static class FarmClusterExtensions
{
    /// <summary>Makes a silo one of the farm's cluster.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    /// <exception cref="SiloConfigurationException">The machine's host cannot be resolved.</exception>
    /// <exception cref="FarmSettingsException">The settings cannot be used.</exception>
    public static ISiloBuilder UseFarmCluster(this ISiloBuilder builder, SiloConfiguration machine, FarmOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var address = options.Loopback ? IPAddress.Loopback : Resolve(machine);
        return builder
            .Configure<SiloOptions>(silo => silo.SiloName = machine.Silo.Name)
            .ConfigureEndpoints(
                address, machine.Endpoint.SiloPort, machine.Endpoint.GatewayPort, listenOnAnyHostAddress: !options.Loopback)
            .Configure<ClusterOptions>(cluster => Name(cluster, options))
            .Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = options.ResponseTimeout)
            .UseRedisClustering(redis => redis.ConfigurationOptions = Connect(options))
            .UseFarmStorage(options)
            .UseFarmStreams(options)
            .AddFarm(machine.Silo, FarmSettings.Load(dataDirectory: null));
    }

    /// <summary>Makes a client one of the farm's cluster.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public static IClientBuilder UseFarmCluster(this IClientBuilder builder, FarmOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return builder
            .Configure<ClusterOptions>(cluster => Name(cluster, options))
            .Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = options.ResponseTimeout)
            .UseRedisClustering(redis => redis.ConfigurationOptions = Connect(options))
            .AddRedisStreams(FarmNames.Streams, streams =>
            {
                streams.ConfigureOptions((redis, _) => redis.ConfigurationOptions = Connect(options));
                streams.ConfigurePartitioning(options.StreamQueues);
                streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly);
            });
    }

    private static ISiloBuilder UseFarmStorage(this ISiloBuilder builder, FarmOptions options) =>
        builder.AddRedisGrainStorageAsDefault(redis =>
        {
            redis.ConfigurationOptions = Connect(options);
            redis.GrainStorageSerializer = new FarmStateSerializer();
            redis.DeleteStateOnClear = true;
        });

    private static ISiloBuilder UseFarmStreams(this ISiloBuilder builder, FarmOptions options) =>
        builder.AddRedisStreams(FarmNames.Streams, streams =>
        {
            streams.ConfigureOptions((redis, _) => redis.ConfigurationOptions = Connect(options));
            streams.ConfigurePartitioning(options.StreamQueues);
            streams.ConfigurePullingAgent(agent => agent.Configure(
                pulling => pulling.GetQueueMsgsTimerPeriod = options.StreamPollingPeriod));
            // The farm subscribes by attribute only: no subscription is stored, and no store for them is needed.
            streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly);
        });

    private static void Name(ClusterOptions cluster, FarmOptions options)
    {
        cluster.ClusterId = options.ClusterId;
        cluster.ServiceId = options.ServiceId;
    }

    // Parsed anew for each user: StackExchange.Redis keeps and changes what it is given.
    private static ConfigurationOptions Connect(FarmOptions options) => ConfigurationOptions.Parse(options.Redis);

    private static IPAddress Resolve(SiloConfiguration machine)
    {
        try
        {
            return Dns.GetHostAddresses(machine.Endpoint.Host, AddressFamily.InterNetwork)[0];
        }
        catch (Exception cause) when (cause is SocketException or IndexOutOfRangeException)
        {
            throw new SiloConfigurationException(
                SiloConfigurationErrors.FieldValue, machine.Silo.Name, "endpoint.host",
                $"must be a name or address that this machine can resolve; it is \"{machine.Endpoint.Host}\". Add it to DNS or "
                + "/etc/hosts, write an address, or run all silos on this machine with --loopback.",
                cause);
        }
    }
}
