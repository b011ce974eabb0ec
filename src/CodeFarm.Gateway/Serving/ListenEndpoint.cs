using System.Net;
using CodeFarm.Client.Http;
using CodeFarm.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CodeFarm.Gateway.Serving;

/// <summary>The TCP address that a server listens at.</summary>
/// <param name="Address">Null for localhost, which is both loopback addresses.</param>
/// <param name="Port">0 for any free one.</param>
internal sealed record ListenEndpoint(IPAddress? Address, int Port)
{
    /// <summary>From the options; null where the socket is enough.</summary>
    /// <exception cref="FarmException">Other machines could reach it without a key: server.insecure.</exception>
    public static ListenEndpoint? Of(FarmServerOptions options)
    {
        if (options.Url is not { } url)
            return null;
        IPAddress? address = null;
        if (!url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) && !IPAddress.TryParse(url.Host.Trim('[', ']'), out address))
            throw new ArgumentException($"'{url.Host}' is no IP address of this machine. Give 127.0.0.1, or 0.0.0.0 for all of them.");
        if (options.ApiKey is null && address is not null && !IPAddress.IsLoopback(address))
        {
            throw new FarmException(
                HttpErrors.Insecure,
                $"{url} can be reached from other machines, and whoever reaches it can have code grown and run. Set "
                + $"{FarmServerOptions.ApiKeyVariable}, or serve at http://127.0.0.1:{url.Port}.");
        }

        // Both loopback addresses cannot share a port that is not known yet.
        return address is null && url.Port == 0 ? new(IPAddress.Loopback, 0) : new(address, url.Port);
    }

    public void Listen(KestrelServerOptions kestrel)
    {
        if (Address is null)
            kestrel.ListenLocalhost(Port);
        else
            kestrel.Listen(Address, Port);
    }

    /// <summary>The address after the server has started, with the real port.</summary>
    public Uri BoundUrl(WebApplication application) => new(application.Urls.First(static url => !url.Contains("unix:", StringComparison.Ordinal)));
}
