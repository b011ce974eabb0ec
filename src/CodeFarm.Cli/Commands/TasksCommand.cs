using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Cli.Commands;

/// <summary>farm tasks: what is being grown, and what was.</summary>
internal static class TasksCommand
{
    public static Command Create()
    {
        var command = new Verb("tasks", "List the tasks: open ones first, then the latest that have ended.", "", "--json");
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(bool asJson, CancellationToken cancellationToken)
    {
        var tasks = await FarmAccess.AskAsync(farm => farm.ListTasksAsync(cancellationToken), cancellationToken);
        if (asJson)
        {
            JsonText.Write(new JsonObject { ["tasks"] = JsonText.Array(tasks, TaskShapes.Summary) });
            return ExitCodes.Ok;
        }

        if (tasks.IsEmpty)
        {
            Console.Out.WriteLine($"No tasks yet. Submit one: {FarmHome.Command} build config/examples/initials.yaml");
            return ExitCodes.Ok;
        }

        var table = new TextTable("task", "state", ">version", "submitted", "changed", "waits for");
        foreach (var task in tasks)
        {
            table.Add(
                task.TaskId, task.State.ToName(), task.Version == 0 ? "" : task.Version.ToString(CultureInfo.InvariantCulture),
                RelativeTime.Of(task.Submitted), RelativeTime.Of(task.Changed), task.WaitsFor);
        }

        table.Write();
        return ExitCodes.Ok;
    }
}
