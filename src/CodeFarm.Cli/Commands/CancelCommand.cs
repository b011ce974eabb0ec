using System.CommandLine;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;

namespace CodeFarm.Cli.Commands;

/// <summary>farm cancel: stops a task.</summary>
internal static class CancelCommand
{
    public static Command Create()
    {
        var task = new Argument<string>("task") { Description = "The task's id, as 'farm tasks' shows it." };
        var reason = new Option<string>("--reason")
        {
            Description = "Why, for whoever reads the task later.",
            DefaultValueFactory = static _ => "cancelled by its user",
        };
        var command = new Verb("cancel", "Stop a task; what works on it is told to stop.", "initials-3de84e367d", "initials-3de84e367d --reason \"wrong file\"")
        {
            task, reason,
        };
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(task), parsed.GetRequiredValue(reason), parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(string taskId, string reason, bool asJson, CancellationToken cancellationToken)
    {
        var task = await FarmAccess.AskAsync(farm => farm.CancelAsync(taskId, reason, cancellationToken), cancellationToken);
        if (asJson)
            JsonText.Write(TaskShapes.Result(task));
        else
            Console.Out.WriteLine($"Task {taskId} is cancelled: {task.Failure}");
        return ExitCodes.Ok;
    }
}
