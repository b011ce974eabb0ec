using System.CommandLine;
using System.Text.Json.Nodes;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Doctor;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;

namespace CodeFarm.Cli.Commands;

/// <summary>farm doctor: checks the program, the machine, the data and the farm, and says what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Verb("doctor", "Check this farm: program, machine, data directory, sandbox, tasks.", "", "--json");
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(bool asJson, CancellationToken cancellationToken)
    {
        var data = FarmHome.DataDirectory;
        var (settings, settingsCheck) = DataChecks.Settings(data);
        List<CheckResult> checks =
        [
            ProgramChecks.Runtime(),
            ProgramChecks.DotNet(),
            ProgramChecks.ReadyToRun(),
            MachineChecks.Cores(),
            MachineChecks.Memory(),
            MachineChecks.Files(),
            MachineChecks.Disk(data),
            MachineChecks.Clock(data),
            DataChecks.Writable(data),
            DataChecks.Private(data),
            DataChecks.Socket(data),
            settingsCheck,
            .. await FarmChecks.SandboxAsync(settings, cancellationToken),
            await FarmChecks.ModelAsync(settings, cancellationToken),
            .. await FarmChecks.FarmAsync(cancellationToken),
        ];
        var worst = checks.Max(static check => check.Status);
        if (asJson)
            JsonText.Write(new JsonObject { ["status"] = Word(worst), ["checks"] = JsonText.Array([.. checks], ToJson) });
        else
            Write(checks, worst);
        return worst == CheckStatus.Fail ? ExitCodes.Failed : ExitCodes.Ok;
    }

    private static void Write(List<CheckResult> checks, CheckStatus worst)
    {
        var width = checks.Max(static check => check.Name.Length);
        foreach (var check in checks)
        {
            Console.Out.WriteLine($"{Word(check.Status),-4}  {check.Name.PadRight(width)}  {check.Text}");
            if (check.Fix.Length > 0)
                Console.Out.WriteLine($"{"",-4}  {"".PadRight(width)}  {(check.Status == CheckStatus.Ok ? "" : "fix: ")}{check.Fix}");
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine(worst switch
        {
            CheckStatus.Ok => $"All {checks.Count} checks are ok.",
            CheckStatus.Warn => $"The farm works; {checks.Count(static check => check.Status == CheckStatus.Warn)} of {checks.Count} checks could be better.",
            _ => $"{checks.Count(static check => check.Status == CheckStatus.Fail)} of {checks.Count} checks failed.",
        });
    }

    private static JsonObject ToJson(CheckResult check) => new()
    {
        ["name"] = check.Name,
        ["status"] = Word(check.Status),
        ["text"] = check.Text,
        ["fix"] = check.Fix,
    };

    private static string Word(CheckStatus status) => status.ToString().ToLowerInvariant();
}
