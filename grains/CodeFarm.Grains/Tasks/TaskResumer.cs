using System.Collections.Immutable;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Projects;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Projects;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Tasks;

/// <summary>
/// Wakes the tasks and projects that have not ended: at the start of a silo, since a former process may have ended in the middle, and
/// from time to time, since another silo may have been lost.
/// </summary>
internal sealed partial class TaskResumer(IGrainFactory grains, PipelineOptions options, TimeProvider time, ILogger<TaskResumer> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.ResumePeriod, time);
        do
        {
            var open = ImmutableArray<string>.Empty;
            await TryAsync("the board", async () => open = await grains.GetGrain<ITaskBoardGrain>(FarmNames.Farm).ListOpenAsync());
            // One by one: a task that cannot be resumed must not keep the others from it.
            foreach (var taskId in open)
                await TryAsync(taskId, () => grains.GetGrain<ITaskGrain>(taskId).ResumeAsync());
            var projects = ImmutableArray<string>.Empty;
            await TryAsync("the board of projects", async () => projects = await grains.GetGrain<IProjectBoardGrain>(FarmNames.Farm).ListOpenAsync());
            foreach (var project in projects)
                await TryAsync(project, () => grains.GetGrain<IProjectGrain>(project).AdvanceAsync());
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(string what, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (SiloUnavailableException lost)
        {
            // A silo went, perhaps this one: nothing to worry about.
            LogSiloLost(lost, what, options.ResumePeriod);
        }
        catch (Exception exception)
        {
            LogResumeFailed(exception, what, options.ResumePeriod);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A silo was lost while {What} was resumed; tried again in {Period}.")]
    private partial void LogSiloLost(Exception exception, string what, TimeSpan period);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What} could not be resumed; tried again in {Period}.")]
    private partial void LogResumeFailed(Exception exception, string what, TimeSpan period);
}
