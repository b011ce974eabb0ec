using System.Threading.Channels;
using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Gateway.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CodeFarm.Gateway.Events;

/// <summary>The history of a task as server-sent events: what the client has not seen, then what follows, until the task ends.</summary>
/// <param name="farm">The farm.</param>
/// <param name="taskId">The task.</param>
/// <param name="seen">How many steps the client has seen: the id of the last event that reached it.</param>
internal sealed class TaskEventStream(IFarm farm, string taskId, int seen) : IResult
{
    private static readonly byte[] Empty = "{}"u8.ToArray();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var drain = httpContext.RequestServices.GetRequiredService<Drain>();
        var alivePeriod = httpContext.RequestServices.GetRequiredService<FarmServerOptions>().AlivePeriod;
        var writer = new EventWriter(httpContext);
        await writer.BeginAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, drain.Closing);
        // Bounded, so that a slow reader holds its own stream back and nothing else.
        var steps = Channel.CreateBounded<TaskStep>(new BoundedChannelOptions(64) { SingleReader = true, SingleWriter = true });
        var watching = WatchAsync(steps.Writer, ending.Token);
        try
        {
            var count = 0;
            while (await NextAsync(steps.Reader, writer, alivePeriod, ending.Token))
            {
                while (steps.Reader.TryRead(out var step))
                {
                    if (!step.IsProgress && ++count <= seen)
                        continue;
                    await writer.WriteAsync(
                        step.IsProgress ? EventTypes.Progress : EventTypes.Step, StepResource.From(step), FarmJson.Default.StepResource,
                        Math.Max(count, seen));
                }
            }

            await writer.WriteAsync(EventTypes.End, Empty);
        }
        catch (Exception) when (!httpContext.RequestAborted.IsCancellationRequested)
        {
            // The server ends, or the farm behind it is lost: either way the client may open the stream again.
            await writer.WriteAsync(EventTypes.Closing, Empty);
        }
        finally
        {
            await ending.CancelAsync();
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<bool> NextAsync(
        ChannelReader<TaskStep> steps, EventWriter writer, TimeSpan alivePeriod, CancellationToken cancellationToken)
    {
        var next = steps.WaitToReadAsync(cancellationToken).AsTask();
        while (true)
        {
            try
            {
                return await next.WaitAsync(alivePeriod, cancellationToken);
            }
            catch (TimeoutException) when (!next.IsFaulted)
            {
                await writer.WriteAsync(EventTypes.Alive, Empty);
            }
        }
    }

    private async Task WatchAsync(ChannelWriter<TaskStep> steps, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var step in farm.WatchAsync(taskId, cancellationToken))
                await steps.WriteAsync(step, cancellationToken);
            steps.Complete();
        }
        catch (Exception exception)
        {
            steps.Complete(exception);
        }
    }
}
