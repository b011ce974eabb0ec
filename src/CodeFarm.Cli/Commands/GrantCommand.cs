using System.CommandLine;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Client;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;

namespace CodeFarm.Cli.Commands;

/// <summary>farm grant: what an operator lets a function do beyond computing.</summary>
internal static class GrantCommand
{
    private const string Nothing = "none";

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The function." };
        var capabilities = new Argument<string[]>("capability")
        {
            Description = $"What it may use if it declares it: clock, random, log, files=FOLDER, files=NAME:FOLDER, http=HOST; {Nothing} takes all away. These are all that it has afterwards.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Verb("grant", "Let a function use capabilities that it declares.", "greeting clock log", "convert files=/srv/rates http=api.example.org:443", $"greeting {Nothing}") { name, capabilities };
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(capabilities), parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(string name, string[] capabilities, bool asJson, CancellationToken cancellationToken)
    {
        string[] granted = capabilities is [Nothing] ? [] : capabilities;
        var (function, feedback) = await FarmAccess.AskAsync(
            farm => Functions.AskAsync(farm, name, () => GrantAsync(farm, name, granted, cancellationToken), cancellationToken), cancellationToken);
        if (asJson)
            JsonText.Write(FunctionShapes.Whole(function, feedback));
        else
            Console.Out.WriteLine($"{name} may use {(function.Granted.IsEmpty ? "no capability" : string.Join(", ", function.Granted))} now.");
        return ExitCodes.Ok;
    }

    private static async Task<(FunctionInfo Function, FeedbackSummary Feedback)> GrantAsync(
        IFarm farm, string name, string[] capabilities, CancellationToken cancellationToken) =>
        (await farm.GrantAsync(name, [.. capabilities], cancellationToken), await farm.GetFeedbackAsync(name, cancellationToken));
}
