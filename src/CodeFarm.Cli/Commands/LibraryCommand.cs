using System.CommandLine;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Client;
using CodeFarm.Contracts.Library;

namespace CodeFarm.Cli.Commands;

/// <summary>farm library: what the farm has learned, and the way back.</summary>
internal static class LibraryCommand
{
    public static Command Create()
    {
        var command = new Verb("library", "Show what the farm has learned from the functions that it grew.", "", "rollback 1", "--json")
        {
            CreateRollback(),
        };
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) =>
            RunAsync(farm => farm.GetLibraryAsync(cancellationToken), LibraryText.Write, parsed.GetValue(json), cancellationToken));
    }

    private static Verb CreateRollback()
    {
        var version = new Argument<int>("version") { Description = "The version whose components searches shall use; 0 for none." };
        version.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
                result.AddError("A version of the library is a whole number from 0.");
        });
        var command = new Verb(
            "rollback", "Bring back the components of an earlier version, as a new version: a rollback, or its undoing.", "1", "0") { version };
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) => RunAsync(
            farm => farm.RollBackLibraryAsync(parsed.GetRequiredValue(version), cancellationToken),
            library => Console.Out.WriteLine(
                $"Searches use version {library.Version} of the library now: the components of version {parsed.GetRequiredValue(version)}."),
            parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(
        Func<IFarm, Task<LibraryInfo>> ask, Action<LibraryInfo> write, bool asJson, CancellationToken cancellationToken)
    {
        var library = await FarmAccess.AskAsync(ask, cancellationToken);
        if (asJson)
            JsonText.Write(LibraryShapes.Whole(library));
        else
            write(library);
        return ExitCodes.Ok;
    }
}
