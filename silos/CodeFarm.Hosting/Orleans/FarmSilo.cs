using CodeFarm.Broth;
using CodeFarm.Hosting.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace CodeFarm.Hosting;

/// <summary>The process of one silo.</summary>
public static class FarmSilo
{
    /// <summary>Runs the silo until the process is told to stop.</summary>
    /// <param name="file">The silo's file.</param>
    /// <param name="options">The cluster that it joins.</param>
    /// <param name="cancellationToken">Stops the silo.</param>
    /// <returns>The exit code: 0 after an orderly stop, 1 where Redis or the cluster failed, 2 for a wrong setting.</returns>
    public static async Task<int> RunAsync(string file, FarmOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            var machine = SiloConfigurationFile.Read(file);
            await RequireRedisAsync(options.Redis);
            using var host = Build(machine, options);
            await host.StartAsync(cancellationToken);
            await Console.Out.WriteLineAsync(
                $"Silo {machine.Silo.Name} is up in cluster {options.ClusterId}: {machine.Silo.DescribeAccelerators()}; "
                + $"silos at port {machine.Endpoint.SiloPort}, clients at {machine.Endpoint.GatewayPort}.");
            await host.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception wrong) when (wrong is CodeFarmException or ArgumentException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
        catch (RedisConnectionException failure)
        {
            await Console.Error.WriteLineAsync(
                $"Redis cannot be reached: {failure.Message} Start it (redis-server), or say where it is with --redis host:port.");
            return 1;
        }
    }

    private static IHost Build(SiloConfiguration machine, FarmOptions options)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("CodeFarm", LogLevel.Information);
        builder.UseOrleans(silo => silo.UseFarmCluster(machine, options));
        return builder.Build();
    }

    private static async Task RequireRedisAsync(string redis)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis);
        await connection.GetDatabase().PingAsync();
    }
}
