using CodeFarm.Client.Http;
using CodeFarm.Gateway.Errors;
using CodeFarm.Gateway.Serving;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Security;

/// <summary>
/// Keeps web pages out. A page of another site may not send requests here (Origin), nor may one whose own name was pointed to this
/// machine, which would count as the same site for a browser (DNS rebinding: Host).
/// </summary>
internal sealed class HostMiddleware(RequestDelegate next, FarmServerOptions options)
{
    private readonly HashSet<string> _hosts = new(
        ["localhost", "127.0.0.1", "[::1]", .. options.Url is { } url ? [url.Host] : Array.Empty<string>(), .. options.Hosts],
        StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!_hosts.Contains(request.Host.Host))
        {
            throw new RequestException(
                HttpErrors.Host, $"This farm does not answer to the name '{request.Host.Host}'. Use localhost, or add the name to the server's hosts.");
        }

        foreach (var origin in request.Headers.Origin)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var site)
                || !string.Equals(site.Authority, new Uri($"{site.Scheme}://{request.Host}").Authority, StringComparison.OrdinalIgnoreCase))
            {
                throw new RequestException(
                    HttpErrors.Origin, $"A page of '{origin}' may not use this farm. Call it from a program, or from the farm's own page.");
            }
        }

        return next(context);
    }
}
