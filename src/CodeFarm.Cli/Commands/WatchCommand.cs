using System.CommandLine;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Output;
using CodeFarm.Cli.Progress;

namespace CodeFarm.Cli.Commands;

/// <summary>farm watch: shows a task from its beginning to its end.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        var task = new Argument<string>("task") { Description = "The task's id, as 'farm tasks' shows it." };
        var command = new Verb("watch", "Show how a task goes on, until it ends.", "initials-3de84e367d") { task };
        var json = command.AddJson("Print one JSON object when the task has ended; progress goes to standard error.");
        return command.Does((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(task), parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(string taskId, bool asJson, CancellationToken cancellationToken)
    {
        await using var access = await FarmAccess.OpenAsync(serves: true, cancellationToken);
        var task = await access.CallAsync(farm => farm.GetTaskAsync(taskId, cancellationToken), cancellationToken);
        if (!asJson)
        {
            Console.Out.WriteLine($"{task.FunctionName}: task {taskId}, submitted {RelativeTime.Of(task.Submitted)}, on {access.Session.Farm.Runtime}");
            Console.Out.WriteLine();
        }

        var ended = await TaskRun.FollowAsync(access, taskId, task.FunctionName, asJson, cancellationToken);
        return await TaskEnding.WriteAsync(access, ended, asJson, fromWords: false, cancellationToken);
    }
}
