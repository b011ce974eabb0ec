using System.CommandLine;
using System.Text.Json.Nodes;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Output;
using CodeFarm.Cli.Progress;
using CodeFarm.Client;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Interpretation.Words;

namespace CodeFarm.Cli.Commands;

/// <summary>farm build: grows functions and shows the stages as they pass.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Requirements in YAML or JSON, see config/examples; several are a project, in which one function may use another.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var words = new Option<string>("--words") { Description = "What the function should do, instead of a file: the farm asks what it must know." };
        var command = new Verb(
            "build", "Grow functions from requirements, test them and deploy them.",
            "config/examples/initials.yaml", "first.yaml second.yaml --json", "--words \"Analyze market data and find opportunities\"")
        {
            files, words,
        };
        var json = command.AddJson("Print one JSON object; progress goes to standard error.");
        command.Validators.Add(result =>
        {
            if ((result.GetValue(files) is { Length: > 0 }) == (result.GetValue(words) is not null))
                result.AddError("farm build takes requirement files, or --words and a description.");
        });
        return command.Does((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(files) ?? [], parsed.GetValue(words), parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(string[] files, string? words, bool asJson, CancellationToken cancellationToken)
    {
        // All are read before the farm is opened: with one that is wrong nothing is begun.
        var requirements = new List<Requirement>();
        foreach (var file in files)
            requirements.Add(await RequirementText.ReadFileAsync(file, cancellationToken));
        if (words is not null)
            requirements.Add(FromWords(words));
        await using var access = await FarmAccess.OpenAsync(serves: true, cancellationToken);
        return requirements.Count > 1
            ? await ProjectRun.RunAsync(access, requirements, asJson, cancellationToken)
            : await RunAsync(access, requirements[0], asJson, words is not null, cancellationToken);
    }

    // As a file of a name and a description would be read.
    private static Requirement FromWords(string words)
    {
        var requirement = RequirementWords.ToRequirement(words);
        return RequirementText.Read(
            JsonText.ToText(new JsonObject { ["name"] = requirement.Name, ["description"] = requirement.Description }), "words.json");
    }

    private static async Task<int> RunAsync(
        FarmAccess access, Requirement requirement, bool asJson, bool fromWords, CancellationToken cancellationToken)
    {
        if (!asJson)
            Console.Out.WriteLine($"{requirement.Name}: {requirement.Description}");
        var task = await access.CallAsync(farm => farm.SubmitAsync(requirement, cancellationToken: cancellationToken), cancellationToken);
        if (!asJson)
        {
            var done = task.State == TaskState.Live
                ? $", done {RelativeTime.Of(task.Changed)}; another requirement grows another version"
                : "";
            Console.Out.WriteLine($"task {task.TaskId} on {access.Session.Farm.Runtime}{done}");
            Console.Out.WriteLine();
        }

        var ended = await TaskRun.FollowAsync(access, task.TaskId, requirement.Name, asJson, cancellationToken);
        return await TaskEnding.WriteAsync(access, ended, asJson, fromWords, cancellationToken);
    }
}
