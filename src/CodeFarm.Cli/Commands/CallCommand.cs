using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeFarm.Broth;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;

namespace CodeFarm.Cli.Commands;

/// <summary>farm call: runs a function in the sandbox and prints its result.</summary>
internal static class CallCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The function, such as initials, or initials@2 for its second version." };
        var arguments = new Argument<string[]>("arguments")
        {
            Description = "A JSON value for each parameter, such as '\"Ada Lovelace\"' or '[1, 2]'; - reads a JSON array of all of them from standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var version = new Option<int>("--version") { Description = "An older version." };
        version.Validators.Add(Verb.RequirePositive);
        var standardInput = new Option<bool>("--stdin") { Description = "Read a JSON array of the arguments from standard input." };
        var command = new Verb(
            "call", "Call a deployed function.",
            "initials '\"Ada Lovelace\"'", "initials@1 '\"Ada Lovelace\"' --json", "moving-average '[1, 2, 3, 4]' 2")
        {
            name, arguments, version, standardInput,
        };
        var json = command.AddJson("Print one JSON object: result, version, micros.");
        return command.Does((parsed, cancellationToken) => RunAsync(
            Functions.Read(parsed.GetRequiredValue(name), parsed.GetValue(version)),
            parsed.GetValue(arguments) ?? [],
            parsed.GetValue(standardInput),
            parsed.GetValue(json),
            cancellationToken));
    }

    private static async Task<int> RunAsync(
        (string Name, int Version) function, string[] arguments, bool fromInput, bool asJson, CancellationToken cancellationToken)
    {
        var values = fromInput || arguments is ["-"]
            ? ReadArray(await Console.In.ReadToEndAsync(cancellationToken))
            : [.. arguments];
        var result = await FarmAccess.AskAsync(
            farm => Functions.AskAsync(
                farm, function.Name, () => CallAsync(() => farm.CallAsync(function.Name, values, function.Version, cancellationToken), values),
                cancellationToken),
            cancellationToken);
        // Apart from the result, which a script may read.
        if (!asJson)
        {
            foreach (var line in result.Log)
                await Console.Error.WriteLineAsync($"log: {line}");
        }

        if (asJson)
            JsonText.Write(ToJson(result));
        else
            Console.Out.WriteLine(ToText(result.OutputJson));
        return ExitCodes.Ok;
    }

    private static async Task<FunctionResult> CallAsync(Func<Task<FunctionResult>> call, ImmutableArray<string> arguments)
    {
        try
        {
            return await call();
        }
        catch (FarmException wrong) when (wrong.Code == FarmErrors.FunctionArgument && arguments.FirstOrDefault(IsBareText) is { } word)
        {
            // What a shell makes of "Ada": its quotes are gone before we see them.
            throw new FarmException(wrong.Code, $"{wrong.Message} A text is written with both kinds of quotes: {Shell.Quote(JsonText.ToText(word))}");
        }
    }

    private static bool IsBareText(string text)
    {
        // Whoever writes one of these means JSON, and is told what is wrong with it.
        if (text.TrimStart() is ['[' or '{' or '"', ..])
            return false;
        if (!JsonProblem.TryParse(text, default, out var document, out _))
            return true;
        document.Dispose();
        return false;
    }

    private static ImmutableArray<string> ReadArray(string text)
    {
        if (!JsonProblem.TryParse(text, default, out var document, out var problem))
            throw Wrong(problem.ToString());
        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select(static item => item.GetRawText())]
                : throw Wrong($"it is {JsonWords.Of(document.RootElement)}. Put brackets around it.");
        }
    }

    private static CommandException Wrong(string how) => new(
        ExitCodes.Usage, FarmErrors.FunctionArgument,
        $"Standard input must be a JSON array with a value for each parameter, such as [\"Ada Lovelace\"]: {how}");

    // A text is printed as it is, so that a script can use it; everything else as JSON.
    private static string ToText(string outputJson)
    {
        using var document = JsonDocument.Parse(outputJson);
        return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString()! : outputJson;
    }

    // What a function without capabilities never has is not shown.
    private static JsonObject ToJson(FunctionResult result)
    {
        var json = new JsonObject { ["result"] = JsonText.Value(result.OutputJson), ["version"] = result.Version, ["micros"] = result.Micros };
        if (!result.Log.IsDefaultOrEmpty) json["log"] = JsonText.Array(result.Log, static line => (JsonNode)line);
        if (result.Circumstances.Length > 0) json["circumstances"] = result.Circumstances;
        return json;
    }
}
