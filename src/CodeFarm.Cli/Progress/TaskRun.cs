using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Cli.Progress;

/// <summary>Watches one task to its end.</summary>
internal static class TaskRun
{
    /// <returns>The task as it has ended.</returns>
    /// <exception cref="CommandException">The user has left; the task goes on.</exception>
    public static async Task<TaskStatus> FollowAsync(
        FarmAccess access, string taskId, string function, bool asJson, CancellationToken cancellationToken)
    {
        using var disk = DiskNote.Watch();
        try
        {
            var board = new StageBoard(function);
            await using (var view = ProgressViews.Open([board], asJson))
            {
                await foreach (var step in access.WatchAsync(taskId, cancellationToken))
                    view.Show(board, board.Apply(step), step.IsProgress);
            }

            return await access.CallAsync(farm => farm.GetTaskAsync(taskId, cancellationToken), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw Left(access, taskId);
        }
    }

    /// <summary>What a user is told who presses Ctrl-C.</summary>
    public static CommandException Left(FarmAccess access, string taskId) => new(
        ExitCodes.Interrupted, "command.interrupted",
        $"interrupted; task {taskId} goes on {(access.Session.IsEmbedded ? "with the next command" : "without you")}. Watch it: {Next.Watch(taskId)}");
}
