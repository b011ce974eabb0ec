using System.CommandLine;
using System.CommandLine.Parsing;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Client;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;

namespace CodeFarm.Cli.Commands;

/// <summary>farm rollback: another version becomes the stable one.</summary>
internal static class RollbackCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The function." };
        var version = new Argument<int>("version") { Description = "The version that calls shall run from now on." };
        version.Validators.Add(RequirePositive);
        var command = new Verb(
            "rollback", "Point 'stable' to a version: a rollback, or its undoing. No version is lost.", "initials 1") { name, version };
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(version), parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(string name, int version, bool asJson, CancellationToken cancellationToken)
    {
        var (function, feedback) = await FarmAccess.AskAsync(
            farm => Functions.AskAsync(farm, name, () => SetAsync(farm, name, version, cancellationToken), cancellationToken), cancellationToken);
        if (asJson)
            JsonText.Write(FunctionShapes.Whole(function, feedback));
        else
            Console.Out.WriteLine($"Calls of {name} run version {function.Stable} of {function.Versions.Length} now.");
        return ExitCodes.Ok;
    }

    private static async Task<(FunctionInfo Function, FeedbackSummary Feedback)> SetAsync(
        IFarm farm, string name, int version, CancellationToken cancellationToken) =>
        (await farm.SetStableAsync(name, version, cancellationToken), await farm.GetFeedbackAsync(name, cancellationToken));

    private static void RequirePositive(ArgumentResult result)
    {
        if (result.GetValueOrDefault<int>() < 1)
            result.AddError("A version is a whole number from 1.");
    }
}
