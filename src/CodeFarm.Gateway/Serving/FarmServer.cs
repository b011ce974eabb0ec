using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Contracts;
using CodeFarm.Gateway.Errors;
using CodeFarm.Gateway.Events;
using CodeFarm.Gateway.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CodeFarm.Gateway.Serving;

/// <summary>
/// Serves a farm over HTTP: on a unix domain socket of this user, and at a TCP address where one is given. Its address stands in
/// the data directory while it serves.
/// </summary>
public sealed class FarmServer : IAsyncDisposable
{
    /// <summary>A farm whose socket would have a path of so many bytes has it in the folder for temporary files instead.</summary>
    public const int MaxSocketPathBytes = SocketPath.MaxBytes;

    private readonly WebApplication _application;
    private readonly FarmServerOptions _options;
    private readonly Drain _drain;
    private readonly Lazy<Task> _end;

    private FarmServer(WebApplication application, FarmServerOptions options, Drain drain, FarmAddress address)
    {
        _application = application;
        _options = options;
        _drain = drain;
        _end = new(EndAsync);
        Address = address;
    }

    /// <summary>Where it is reached.</summary>
    public FarmAddress Address { get; }

    /// <summary>Begins to serve.</summary>
    /// <param name="farm">What is served; it is not disposed with the server.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="FarmException">
    /// Another process has the address (server.address-in-use), or it is open to other machines without a key (server.insecure).
    /// </exception>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public static async Task<FarmServer> StartAsync(IFarm farm, FarmServerOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(farm);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var endpoint = ListenEndpoint.Of(options);
        var socket = SocketPath.Prepare(options.DataDirectory);
        var drain = new Drain();
        var application = Build(farm, options, drain, socket, endpoint);
        try
        {
            await application.StartAsync(cancellationToken);
            SocketPath.Protect(socket);
            var address = FarmAddress.OfThisProcess(socket, endpoint?.BoundUrl(application));
            address.Write(options.DataDirectory);
            return new(application, options, drain, address);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await application.DisposeAsync();
            throw new FarmException(
                HttpErrors.AddressInUse,
                $"{options.Url?.GetLeftPart(UriPartial.Authority) ?? socket} is taken by another process. Choose another port, or end that process.");
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Ends in order: new work is refused, streams are told, calls that run may end and their answers be read within the drain timeout,
    /// the address is removed.
    /// </summary>
    public ValueTask DisposeAsync() => new(_end.Value);

    private async Task EndAsync()
    {
        Address.Remove(_options.DataDirectory);
        using var patience = new CancellationTokenSource(_options.DrainTimeout);
        await _drain.CloseAsync(patience.Token);
        // The last words of answers and streams may still be on their way: a connection that is cut off loses them. What still runs
        // when the patience is over is cut off.
        await _application.StopAsync(patience.Token);
        await _application.DisposeAsync();
        _drain.Dispose();
        File.Delete(Address.Socket);
    }

    private static WebApplication Build(IFarm farm, FarmServerOptions options, Drain drain, string socket, ListenEndpoint? endpoint)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "CodeFarm.Gateway" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Requests.BodyReader.MaxDiscardedBytes;
            kestrel.RequestHeaderEncodingSelector = static _ => System.Text.Encoding.UTF8;
            kestrel.ResponseHeaderEncodingSelector = static _ => System.Text.Encoding.UTF8;
            kestrel.ListenUnixSocket(socket);
            endpoint?.Listen(kestrel);
        });
        var services = builder.Services;
        services.AddRoutingCore();
        services.ConfigureHttpJsonOptions(static json => FarmJson.Configure(json.SerializerOptions));
        services.Configure<Microsoft.AspNetCore.Routing.RouteHandlerOptions>(static handlers => handlers.ThrowOnBadRequest = true);
        if (options.LoggerFactory is { } loggers)
            services.Replace(ServiceDescriptor.Singleton(loggers));
        // The process that serves decides when it ends; Ctrl-C is its own affair.
        services.Replace(ServiceDescriptor.Singleton<IHostLifetime, OwnersLifetime>());
        services.AddSingleton(farm).AddSingleton(options).AddSingleton(drain).AddSingleton(new ServerStart(DateTimeOffset.UtcNow))
            .AddSingleton<OverviewFeed>();

        var application = builder.Build();
        application.UseMiddleware<ProblemMiddleware>();
        application.UseMiddleware<HeadersMiddleware>();
        application.UseMiddleware<HostMiddleware>();
        application.UseMiddleware<ApiKeyMiddleware>();
        application.UseMiddleware<DrainMiddleware>();
        application.UseRouting();
        application.MapFarm();
        return application;
    }
}
