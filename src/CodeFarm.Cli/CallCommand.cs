using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeFarm.Contracts.Functions;
using CodeFarm.Hosting;

namespace CodeFarm.Cli;

/// <summary>farm call: runs the newest version of a function in the sandbox and prints its result.</summary>
internal static class CallCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The function's name." };
        var arguments = new Argument<string[]>("arguments")
        {
            Description = "A JSON value for each parameter, such as '\"Ada Lovelace\"' or '[1, 2]'.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object: result, version, micros." };
        var command = new Command("call", "Call a deployed function.") { name, arguments, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(name), parsed.GetValue(arguments) ?? [], parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string name, string[] arguments, bool asJson, CancellationToken cancellationToken)
    {
        await using var farm = await FarmConnection.OpenAsync(FarmHome.Options, cancellationToken);
        var result = await farm.Client.GetGrain<IFunctionGrain>(name).InvokeAsync([.. arguments], 0, cancellationToken);
        Console.WriteLine(asJson ? ToJson(result) : ToText(result.OutputJson));
        return ExitCodes.Ok;
    }

    // A text is printed as it is, so that a script can use it; everything else as JSON.
    private static string ToText(string outputJson)
    {
        using var document = JsonDocument.Parse(outputJson);
        return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString()! : outputJson;
    }

    private static string ToJson(FunctionResult result) => new JsonObject
    {
        ["result"] = JsonNode.Parse(result.OutputJson),
        ["version"] = result.Version,
        ["micros"] = result.Micros,
    }.ToJsonString();
}
