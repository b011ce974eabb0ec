using System.CommandLine;
using CodeFarm.Client;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Hosting;

namespace CodeFarm.Cli;

/// <summary>farm build: grows a function and shows the stages as they pass.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A requirement in YAML or JSON; see config/examples." };
        var command = new Command("build", "Grow a function from a requirement, test it and deploy it.") { file };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        var requirement = await RequirementText.ReadFileAsync(file, cancellationToken);
        await using var farm = await FarmConnection.OpenAsync(FarmHome.Options, cancellationToken);
        var taskId = TaskIds.Of(requirement);
        Console.WriteLine($"{requirement.Name}: {requirement.Description}");
        Console.WriteLine($"task {taskId} on {farm.Runtime}");
        Console.WriteLine();

        var task = farm.Client.GetGrain<ITaskGrain>(taskId);
        await task.SubmitAsync(requirement).WaitAsync(cancellationToken);
        await foreach (var step in task.WatchAsync(cancellationToken))
            Console.WriteLine($"  {step.State.ToName(),-12}  {step.Text}");

        var status = await task.GetStatusAsync();
        Console.WriteLine();
        if (status.State == TaskState.Failed)
        {
            await Console.Error.WriteLineAsync($"farm: {requirement.Name} was not grown. {status.Failure}");
            return ExitCodes.Failed;
        }

        Console.WriteLine(status.Source.TrimEnd());
        Console.WriteLine();
        var inputs = string.Join(' ', requirement.Examples[0].InputsJson.Select(Shell.Quote));
        Console.WriteLine($"Call it: scripts/farm call {requirement.Name} {inputs}");
        return ExitCodes.Ok;
    }
}
