using CodeFarm.Client;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Security;

/// <summary>The headers of every answer.</summary>
internal sealed class HeadersMiddleware(RequestDelegate next, IFarm farm)
{
    // Nothing but what this server itself serves: no inline script or style, no frame around the page, no form that leaves it.
    private const string Policy =
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            var (headers, runtime) = ((IHeaderDictionary, string))state;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Farm-Runtime"] = runtime;
            return Task.CompletedTask;
        }, (context.Response.Headers, farm.Runtime));
        return next(context);
    }
}
