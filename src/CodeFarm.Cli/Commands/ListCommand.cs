using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;

namespace CodeFarm.Cli.Commands;

/// <summary>farm list: the functions.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var command = new Verb("list", "List the functions.", "", "--json");
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(bool asJson, CancellationToken cancellationToken)
    {
        var functions = await FarmAccess.AskAsync(farm => farm.ListFunctionsAsync(cancellationToken), cancellationToken);
        if (asJson)
        {
            JsonText.Write(new JsonObject { ["functions"] = JsonText.Array(functions, FunctionShapes.Summary) });
            return ExitCodes.Ok;
        }

        if (functions.IsEmpty)
        {
            Console.Out.WriteLine($"No functions yet. Grow one: {FarmHome.Command} build config/examples/initials.yaml");
            return ExitCodes.Ok;
        }

        var table = new TextTable("function", ">version", ">calls", ">errors", ">median", "what it does");
        foreach (var function in functions)
        {
            table.Add(
                function.Name,
                function.Versions > 1 && function.Stable != function.Versions
                    ? $"{Number(function.Stable)} of {Number(function.Versions)}"
                    : Number(function.Stable),
                Number(function.Statistics.Calls),
                Number(function.Statistics.Errors),
                RelativeTime.Micros(function.Statistics.MedianMicros),
                function.Description);
        }

        table.Write();
        return ExitCodes.Ok;
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
