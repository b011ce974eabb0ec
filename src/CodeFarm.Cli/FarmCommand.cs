using System.CommandLine;
using CodeFarm.Broth;
using CodeFarm.Contracts;
using CodeFarm.Hosting;

namespace CodeFarm.Cli;

/// <summary>The command farm: parses, runs, and turns failures into a line on standard error and an exit status.</summary>
internal static class FarmCommand
{
    // From Ctrl-C until the process ends anyway; nothing is lost then either.
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("CodeFarm grows software functions: a requirement goes in, a tested function comes out.")
        {
            BuildCommand.Create(),
            CallCommand.Create(),
            DoctorCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync($"farm: {error.Message}");
            await Console.Error.WriteLineAsync("farm: 'farm --help' shows the commands, 'farm COMMAND --help' what one takes.");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToClose,
            });
        }
        catch (Exception exception)
        {
            var (status, message) = Explain(exception);
            await Console.Error.WriteLineAsync($"farm: {message}");
            return status;
        }
    }

    private static (int Status, string Message) Explain(Exception exception) => exception switch
    {
        FarmException { Code: FarmErrors.FunctionNotFound or FarmErrors.VersionNotFound } => (ExitCodes.NotFound, exception.Message),
        FarmException { Code: FarmErrors.FunctionArgument } => (ExitCodes.Usage, exception.Message),
        FarmException => (ExitCodes.Failed, exception.Message),
        FarmUnavailableException => (ExitCodes.Unavailable, exception.Message),
        OperationCanceledException => (ExitCodes.Interrupted, "interrupted; what was accepted goes on with the next command"),
        CodeFarmException known => (ExitCodes.Usage, known.Message),
        _ => (ExitCodes.Failed, exception.ToString()),
    };
}
