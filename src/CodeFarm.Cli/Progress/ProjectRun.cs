using System.Globalization;
using System.Text.Json.Nodes;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Client;
using CodeFarm.Contracts.Projects;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Cli.Progress;

/// <summary>Grows several functions as one project, and shows where each of them is.</summary>
internal static class ProjectRun
{
    // Projects are asked for, their tasks are watched.
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    public static async Task<int> RunAsync(
        FarmAccess access, IReadOnlyList<Requirement> requirements, bool asJson, CancellationToken cancellationToken)
    {
        var project = new Project(NameOf(requirements), [.. requirements]);
        var status = await access.CallAsync(farm => farm.SubmitProjectAsync(project, cancellationToken), cancellationToken);
        if (!asJson)
        {
            Console.Out.WriteLine($"{project.Name}: {string.Join(", ", status.Items.Select(static item => item.FunctionName))}");
            Console.Out.WriteLine($"{requirements.Count} functions on {access.Session.Farm.Runtime}");
            Console.Out.WriteLine();
        }

        try
        {
            status = await FollowAsync(access, status, asJson, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new CommandException(
                ExitCodes.Interrupted, "command.interrupted",
                $"interrupted; {project.Name} goes on {(access.Session.IsEmbedded ? "with the next command" : "without you")}. Look at it: {FarmHome.Command} tasks");
        }

        var tasks = new Dictionary<string, TaskStatus>();
        foreach (var item in status.Items.Where(static item => item.TaskId.Length > 0))
            tasks[item.FunctionName] = await access.CallAsync(farm => farm.GetTaskAsync(item.TaskId, cancellationToken), cancellationToken);
        return Write(status, tasks, requirements, asJson);
    }

    // The same requirements are the same project, so that building them again goes on with what is missing.
    private static string NameOf(IReadOnlyList<Requirement> requirements)
    {
        var key = TaskIds.OfKey(string.Join('\n', requirements.Select(TaskIds.Of).Order(StringComparer.Ordinal)));
        return $"project-{key[(key.LastIndexOf('-') + 1)..]}";
    }

    private static async Task<ProjectStatus> FollowAsync(
        FarmAccess access, ProjectStatus status, bool asJson, CancellationToken cancellationToken)
    {
        var boards = status.Items.ToDictionary(static item => item.FunctionName, static item => new StageBoard(item.FunctionName));
        var watches = new Dictionary<string, Task>();
        using var disk = DiskNote.Watch();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var view = ProgressViews.Open([.. boards.Values], asJson);
        try
        {
            while (true)
            {
                foreach (var item in status.Items)
                {
                    var board = boards[item.FunctionName];
                    if (watches.ContainsKey(item.FunctionName))
                        continue;
                    if (item.TaskId.Length > 0)
                        watches.Add(item.FunctionName, WatchAsync(access, item.TaskId, board, view, ending.Token));
                    else if (board.Wait(item.State, item.WaitsFor))
                        view.Show(board, [0], isProgress: false);
                }

                if (status.Ended)
                    break;
                await Task.Delay(Period, cancellationToken);
                status = await access.CallAsync(farm => farm.GetProjectAsync(status.Name, cancellationToken), cancellationToken);
            }

            await Task.WhenAll(watches.Values);
            return status;
        }
        finally
        {
            await ending.CancelAsync();
        }
    }

    private static async Task WatchAsync(
        FarmAccess access, string taskId, StageBoard board, IProgressView view, CancellationToken cancellationToken)
    {
        await foreach (var step in access.WatchAsync(taskId, cancellationToken))
            view.Show(board, board.Apply(step), step.IsProgress);
    }

    private static int Write(
        ProjectStatus status, Dictionary<string, TaskStatus> tasks, IReadOnlyList<Requirement> requirements, bool asJson)
    {
        var grown = status.Items.Count(static item => item.State == TaskState.Live);
        if (asJson)
        {
            JsonText.Write(new JsonObject
            {
                ["project"] = status.Name,
                ["state"] = grown == status.Items.Length ? "live" : "failed",
                ["functions"] = JsonText.Array(status.Items, item => tasks.TryGetValue(item.FunctionName, out var task)
                    ? TaskShapes.Result(task)
                    : new JsonObject { ["state"] = "failed", ["function"] = item.FunctionName, ["failure"] = item.WaitsFor }),
            });
            return grown == status.Items.Length ? ExitCodes.Ok : ExitCodes.Failed;
        }

        Console.Out.WriteLine();
        var table = new TextTable("function", ">version", "call it, or why it was not grown");
        foreach (var item in status.Items)
        {
            var task = tasks.GetValueOrDefault(item.FunctionName);
            var requirement = requirements.First(known => known.Name == item.FunctionName);
            table.Add(
                item.FunctionName,
                task is { State: TaskState.Live } ? task.Version.ToString(CultureInfo.InvariantCulture) : "",
                task is { State: TaskState.Live } ? Next.Call(item.FunctionName, requirement.Examples.FirstOrDefault()) : WhyNot(item, task));
        }

        table.Write();
        return grown == status.Items.Length
            ? ExitCodes.Ok
            : throw new CommandException(
                ExitCodes.Failed, "project.failed", $"{grown} of {status.Items.Length} functions were grown. Correct the others and build again: what is grown stays.");
    }

    private static string WhyNot(ProjectItem item, TaskStatus? task) => task switch
    {
        { State: TaskState.NeedsInput, Questions.IsEmpty: false } => string.Join(" ", task.Questions.Select(static question => question.Text)),
        { Failure.Length: > 0 } => task.Failure,
        _ => item.WaitsFor,
    };
}
