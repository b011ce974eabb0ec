using CodeFarm.Client.Http;
using CodeFarm.Gateway.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CodeFarm.Gateway.Events;

/// <summary>Snapshots of the farm as server-sent events: one at once, then one whenever something has changed.</summary>
internal sealed class OverviewStream(OverviewFeed feed) : IResult
{
    private static readonly byte[] Empty = "{}"u8.ToArray();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var drain = httpContext.RequestServices.GetRequiredService<Drain>();
        var alivePeriod = httpContext.RequestServices.GetRequiredService<FarmServerOptions>().AlivePeriod;
        var writer = new EventWriter(httpContext);
        await writer.BeginAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, drain.Closing);
        var snapshot = feed.Join();
        try
        {
            if (snapshot.Json is { } first)
                await writer.WriteAsync(EventTypes.Overview, first);
            while (true)
            {
                try
                {
                    snapshot = await snapshot.Next.WaitAsync(alivePeriod, ending.Token);
                }
                catch (TimeoutException) when (!snapshot.Next.IsFaulted)
                {
                    await writer.WriteAsync(EventTypes.Alive, Empty);
                    continue;
                }

                await writer.WriteAsync(EventTypes.Overview, snapshot.Json);
            }
        }
        catch (Exception) when (!httpContext.RequestAborted.IsCancellationRequested)
        {
            // The server ends, or the farm behind it does not answer.
            await writer.WriteAsync(EventTypes.Closing, Empty);
        }
        finally
        {
            feed.Leave();
        }
    }
}
