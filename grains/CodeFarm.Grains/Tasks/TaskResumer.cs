using CodeFarm.Contracts;
using CodeFarm.Contracts.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace CodeFarm.Grains.Tasks;

/// <summary>
/// Wakes the tasks that have not ended: at the start of a silo, since a former process may have ended in the middle, and
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
            try
            {
                foreach (var taskId in await grains.GetGrain<ITaskBoardGrain>(FarmNames.Board).ListAsync())
                    await grains.GetGrain<ITaskGrain>(taskId).ResumeAsync();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogResumeFailed(exception, options.ResumePeriod);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open tasks could not be resumed; tried again in {Period}.")]
    private partial void LogResumeFailed(Exception exception, TimeSpan period);
}
