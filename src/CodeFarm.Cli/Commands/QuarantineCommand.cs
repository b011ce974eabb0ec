using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Cli.Top;

namespace CodeFarm.Cli.Commands;

/// <summary>farm quarantine: functions that are refused because their calls end processes, and the way out.</summary>
internal static class QuarantineCommand
{
    public static Command Create()
    {
        var command = new Verb(
            "quarantine", "List functions that are refused because their calls ended too many processes.", "", "lift initials", "--json")
        {
            CreateLift(),
        };
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) => ListAsync(parsed.GetValue(json), cancellationToken));
    }

    private static Verb CreateLift()
    {
        var name = new Argument<string>("name") { Description = "The function; name@2 for its version 2." };
        var version = new Option<int>("--version") { Description = "A version of it; without, all of them." };
        version.Validators.Add(Verb.RequirePositive);
        var command = new Verb("lift", "Let calls of a function through again; what its calls did is forgotten.", "initials", "initials --version 2") { name, version };
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) =>
        {
            var (function, number) = Functions.Read(parsed.GetRequiredValue(name), parsed.GetValue(version));
            return LiftAsync(function, number, parsed.GetValue(json), cancellationToken);
        });
    }

    private static async Task<int> ListAsync(bool asJson, CancellationToken cancellationToken)
    {
        // A farm that nobody runs has called nothing, so that it refuses nothing.
        var snapshot = await FarmAccess.AskAsync(farm => TopSnapshot.TakeAsync(farm, cancellationToken), cancellationToken);
        var refused = snapshot.Functions.Where(static row => row.Function.Quarantine is not null).ToArray();
        if (asJson)
        {
            JsonText.Write(new JsonObject { ["functions"] = JsonText.Array([.. refused], static row => TopShapes.Function(row.Silo, row.Function)) });
            return ExitCodes.Ok;
        }

        if (refused.Length == 0)
        {
            Console.Out.WriteLine("No function is in quarantine.");
            return ExitCodes.Ok;
        }

        var table = new TextTable("function", ">version", "silo", ">kills", ">refused", ">times", "state");
        foreach (var (silo, function) in refused)
        {
            table.Add(
                function.Name, Number(function.Version), silo, Number(function.Kills), Number(function.Refused),
                Number(function.Quarantine!.Times), TopText.State(function.Quarantine));
        }

        table.Write();
        Console.Out.WriteLine();
        Console.Out.WriteLine($"Call an earlier version instead:  {FarmHome.Command} rollback {refused[0].Function.Name} VERSION");
        Console.Out.WriteLine($"Let calls through again:          {FarmHome.Command} quarantine lift {refused[0].Function.Name}");
        return ExitCodes.Ok;
    }

    private static async Task<int> LiftAsync(string name, int version, bool asJson, CancellationToken cancellationToken)
    {
        var lifted = await FarmAccess.AskAsync(
            farm => Functions.AskAsync(farm, name, () => farm.LiftQuarantineAsync(name, version, cancellationToken), cancellationToken),
            cancellationToken);
        if (asJson)
            JsonText.Write(new JsonObject { ["name"] = name, ["versions"] = JsonText.Array(lifted, static number => (JsonNode)number) });
        else
        {
            Console.Out.WriteLine(lifted.IsEmpty
                ? $"{name} was not in quarantine."
                : $"Calls of {name} run again: version {string.Join(", ", lifted.Select(static number => Number(number)))}.");
        }

        return ExitCodes.Ok;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
