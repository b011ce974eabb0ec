using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json.Nodes;
using CodeFarm.Cli.Commands;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;

namespace CodeFarm.Cli;

/// <summary>The command farm: parses, runs, and turns failures into a line on standard error and an exit status.</summary>
internal static class FarmCommand
{
    // From Ctrl-C until the process ends anyway; nothing is lost then either.
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(15);

    // An argument that begins with @ is the user's own, and -21 is a number.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static async Task<int> RunAsync(string[] args)
    {
        var asJson = args.Contains(Verb.JsonName);
        try
        {
            var parsed = Create().Parse(args.Length == 0 ? ["--help"] : args, Parsing);
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
                throw UsageErrors.Of(parsed);
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToClose,
            });
        }
        catch (Exception exception)
        {
            return await ExplainAsync(exception, asJson);
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("CodeFarm grows software functions: a requirement goes in, a tested function comes out.")
        {
            BuildCommand.Create(),
            CallCommand.Create(),
            ListCommand.Create(),
            ShowCommand.Create(),
            FeedbackCommand.Create(),
            RollbackCommand.Create(),
            GrantCommand.Create(),
            TasksCommand.Create(),
            WatchCommand.Create(),
            CancelCommand.Create(),
            DeadLettersCommand.Create(),
            ReplayCommand.Create(),
            LibraryCommand.Create(),
            SilosCommand.Create(),
            TopCommand.Create(),
            QuarantineCommand.Create(),
            UpCommand.Create(),
            SettingsCommand.Create(),
            DoctorCommand.Create(),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static async Task<int> ExplainAsync(Exception exception, bool asJson)
    {
        var complaint = Complaint.Of(exception);
        var line = complaint.Message.ReplaceLineEndings(" ");
        await Console.Error.WriteLineAsync(asJson
            ? JsonText.ToText(new JsonObject { ["error"] = new JsonObject { ["code"] = complaint.Code, ["message"] = line } })
            : $"farm: {line}");
        return complaint.Status;
    }
}
