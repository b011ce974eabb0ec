using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;

namespace CodeFarm.Cli.Commands;

/// <summary>farm dead-letters: the events that agents have given up.</summary>
internal static class DeadLettersCommand
{
    public static Command Create()
    {
        var command = new Verb("dead-letters", "List the events that agents could not handle.", "", "--json");
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(bool asJson, CancellationToken cancellationToken)
    {
        var letters = await FarmAccess.AskAsync(farm => farm.ListDeadLettersAsync(cancellationToken), cancellationToken);
        if (asJson)
        {
            JsonText.Write(new JsonObject { ["deadLetters"] = JsonText.Array(letters, FarmShapes.DeadLetter) });
            return ExitCodes.Ok;
        }

        if (letters.IsEmpty)
        {
            Console.Out.WriteLine("No dead letters: every event was handled.");
            return ExitCodes.Ok;
        }

        var table = new TextTable("id", "agent", ">tries", "given up", "error");
        foreach (var letter in letters)
        {
            table.Add(
                letter.Id, letter.Agent, letter.Attempts.ToString(CultureInfo.InvariantCulture), RelativeTime.Of(letter.Time), letter.Error);
        }

        table.Write();
        Console.Out.WriteLine();
        Console.Out.WriteLine($"Try one again when its cause is repaired:  {FarmHome.Command} replay {letters[0].Id}");
        return ExitCodes.Ok;
    }
}
