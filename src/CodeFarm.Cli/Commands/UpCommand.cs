using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Gateway.Serving;
using CodeFarm.Hosting;
using Microsoft.Extensions.Logging;

namespace CodeFarm.Cli.Commands;

/// <summary>farm up: serves the farm until Ctrl-C.</summary>
internal static class UpCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create()
    {
        var url = new Option<string>("--url")
        {
            Description = "Where to serve HTTP: an address, with port 0 for any free one, or none for the unix socket alone.",
            DefaultValueFactory = static _ => DefaultUrl,
        };
        var command = new Verb("up", "Serve the farm until Ctrl-C: for other commands, for HTTP, for a browser.", "", "--url http://127.0.0.1:8080") { url };
        var json = command.AddJson("Print one JSON object when the farm is up.");
        return command.Does((parsed, cancellationToken) =>
            RunAsync(ReadUrl(parsed.GetRequiredValue(url)), parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(Uri? url, bool asJson, CancellationToken cancellationToken)
    {
        FarmHome.MakePrivate();
        // An interruption while it starts ends it like one that comes later.
        await using var connection = await FarmConnection.OpenAsync(
            new() { DataDirectory = FarmHome.DataDirectory, LogLevel = LogLevel.Warning }, cancellationToken);
        var farm = new GrainFarm(connection.Client, connection.Runtime);
        await using (var server = await ServeAsync(farm, url, cancellationToken))
        {
            var tasks = await farm.ListTasksAsync(cancellationToken);
            if (asJson)
                WriteJson(connection.Runtime, server.Address);
            else
                Write(connection.Runtime, server.Address, tasks.Count(static task => !task.State.IsFinal()));
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!asJson)
                Terminal.Note("closing; calls that run may end, and tasks go on with the next command");
        }

        return ExitCodes.Ok;
    }

    private static async Task<FarmServer> ServeAsync(IFarm farm, Uri? url, CancellationToken cancellationToken)
    {
        try
        {
            return await FarmServer.StartAsync(farm, new() { DataDirectory = FarmHome.DataDirectory, Url = url }, cancellationToken);
        }
        catch (FarmException taken) when (taken.Code == HttpErrors.AddressInUse)
        {
            throw new CommandException(ExitCodes.Unavailable, taken.Code, $"{taken.Message} Another port: {FarmHome.Command} up --url http://127.0.0.1:0");
        }
        catch (ArgumentException wrong)
        {
            throw new CommandException(ExitCodes.Usage, "command.url", wrong.Message);
        }
    }

    private static void Write(string runtime, FarmAddress address, int open)
    {
        var target = address.Url?.ToString().TrimEnd('/') ?? "";
        Console.Out.WriteLine("The farm is up.");
        Console.Out.WriteLine();
        Fields.Write(
            ("runtime", runtime),
            ("url", target),
            ("socket", address.Socket),
            ("data", FarmHome.DataDirectory),
            ("tasks", open == 0 ? "none is open" : string.Create(CultureInfo.InvariantCulture, $"{open} open, which go on now")));
        Console.Out.WriteLine();
        Console.Out.WriteLine("In another terminal:");
        Console.Out.WriteLine($"  {FarmHome.Command} build config/examples/initials.yaml");
        Console.Out.WriteLine($"  {FarmHome.Command} list");
        if (target.Length > 0)
            Console.Out.WriteLine($"  curl -s {target}/v1/functions");
        Console.Out.WriteLine();
        Console.Out.WriteLine("Ctrl-C closes it; nothing that was accepted is lost.");
    }

    private static void WriteJson(string runtime, FarmAddress address) => JsonText.Write(new JsonObject
    {
        ["runtime"] = runtime,
        ["url"] = address.Url?.ToString().TrimEnd('/'),
        ["socket"] = address.Socket,
        ["data"] = FarmHome.DataDirectory,
        ["processId"] = address.Pid,
    });

    private static Uri? ReadUrl(string text) => text == "none" ? null : FarmHome.ReadUrl(text, "--url");
}
