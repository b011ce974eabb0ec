using CodeFarm.Client.Http;
using CodeFarm.Gateway.Errors;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Serving;

/// <summary>Refuses work when the server ends.</summary>
internal sealed class DrainMiddleware(RequestDelegate next, Drain drain)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!drain.TryEnter())
        {
            context.Response.Headers.Connection = "close";
            throw new RequestException(HttpErrors.Closing, "The farm stops and takes no new work. Try again when it is up: 'farm up'.");
        }

        try
        {
            await next(context);
        }
        finally
        {
            drain.Leave();
        }
    }
}
