using System.CommandLine;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;

namespace CodeFarm.Cli.Commands;

/// <summary>farm replay: has a dead letter handled once more.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The dead letter's id, as 'farm dead-letters' shows it." };
        var command = new Verb("replay", "Have a dead letter handled once more; its task is open again.", "initials-3de84e367d/test/1.1") { id };
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(id), parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(string id, bool asJson, CancellationToken cancellationToken)
    {
        var letter = await FarmAccess.AskAsync(farm => farm.ReplayAsync(id, cancellationToken), cancellationToken);
        if (asJson)
        {
            JsonText.Write(FarmShapes.DeadLetter(letter));
            return ExitCodes.Ok;
        }

        Console.Out.WriteLine($"{letter.Agent} handles {letter.Id} once more.");
        Console.Out.WriteLine($"Watch it: {Next.Watch(letter.TaskId)}");
        return ExitCodes.Ok;
    }
}
