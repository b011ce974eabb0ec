using System.Collections.Immutable;
using System.Globalization;
using CodeFarm.Broth;
using CodeFarm.Cli.Connections;
using CodeFarm.Client;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Placement;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Hosting;
using CodeFarm.Hosting.Settings;
using CodeFarm.LanguageModels;
using CodeFarm.Validation;

namespace CodeFarm.Cli.Doctor;

/// <summary>Checks of what runs.</summary>
internal static class FarmChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static async Task<IReadOnlyList<CheckResult>> SandboxAsync(FarmSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var probe = await SandboxProbe.RunAsync(settings, cancellationToken);
            return probe is { Time: { } time, CompileTime: { } compileTime }
                ? [Isolation(probe), CheckResult.Ok("control-groups", probe.ControlGroups), CheckResult.Ok("sandbox", string.Create(
                    CultureInfo.InvariantCulture, $"a function was compiled in a process of its own in {compileTime.TotalMilliseconds:0} ms and called in another in {time.TotalMilliseconds:0} ms"))]
                : [CheckResult.Fail(
                    "workers", $"{probe.Isolation}; no generated code runs here",
                    $"{string.Join(" ", probe.Advice)} Or, for development on a machine that can be lost, set FARM_ALLOW_UNISOLATED=1.")];
        }
        catch (CodeFarmException broken)
        {
            return [CheckResult.Fail("sandbox", broken.Message, "as it says; where files of the command are missing, delete the folder artifacts and call scripts/farm")];
        }
    }

    private static CheckResult Isolation(SandboxProbeResult probe) => probe.Advice.Count == 0
        ? CheckResult.Ok("workers", probe.Isolation)
        : CheckResult.Warn("workers", probe.Isolation, string.Join(" ", probe.Advice));

    public static async Task<CheckResult> ModelAsync(FarmSettings settings, CancellationToken cancellationToken)
    {
        Uri? url;
        try
        {
            url = settings.ReadLanguageModel().Endpoint;
        }
        catch (LanguageModelException wrong)
        {
            return CheckResult.Fail("model", wrong.Message, "write an address such as http://127.0.0.1:11434/v1");
        }

        if (url is null)
            return CheckResult.Ok("model", "no language model is configured (FARM_LLM_ENDPOINT), and none is needed");
        try
        {
            using var http = new HttpClient { Timeout = Patience };
            using var answer = await http.GetAsync(new Uri($"{url.AbsoluteUri.TrimEnd('/')}/models"), cancellationToken);
            return CheckResult.Ok("model", $"{url.Authority} answers ({(int)answer.StatusCode})");
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException || unreachable is TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return CheckResult.Warn("model", $"{url.Authority} does not answer: {unreachable.Message}", "start the model's server, or configure none");
        }
    }

    /// <summary>Opens the farm or attaches to it, and asks what is open.</summary>
    public static async Task<IReadOnlyList<CheckResult>> FarmAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var access = await FarmAccess.OpenAsync(serves: false, cancellationToken);
            var tasks = await access.CallAsync(farm => farm.ListTasksAsync(cancellationToken), cancellationToken);
            var letters = await access.CallAsync(farm => farm.ListDeadLettersAsync(cancellationToken), cancellationToken);
            var silos = await access.CallAsync(farm => farm.ListSilosAsync(cancellationToken), cancellationToken);
            var functions = await access.CallAsync(farm => farm.ListFunctionsAsync(cancellationToken), cancellationToken);
            return [Opened(access.Session), Policy(functions), Tasks(tasks), Letters(letters), Quarantine(silos)];
        }
        catch (FarmUnavailableException unavailable) when (unavailable.Code == FarmUnavailableException.InUse)
        {
            return [CheckResult.Fail("farm", unavailable.Message, "wait for that process, or stop it")];
        }
        catch (Exception broken) when (broken is FarmUnavailableException or FarmUnreachableException or FarmException or FarmSettingsException)
        {
            return [CheckResult.Fail("farm", broken.Message, "see the checks above")];
        }
    }

    private static CheckResult Opened(FarmSession session) => CheckResult.Ok("farm", session switch
    {
        { IsEmbedded: true } => "opened here, and a silo was up",
        { CurlTarget: { } target } => $"answers; another process serves it: {target}",
        _ => "a silo of the cluster answers",
    });

    private static CheckResult Policy(ImmutableArray<FunctionSummary> functions)
    {
        var refused = functions.Where(static function => function.Refused.Length > 0).Select(static function => function.Name).ToArray();
        return refused.Length == 0
            ? CheckResult.Ok("policy", string.Create(CultureInfo.InvariantCulture, $"{ValidationPolicy.Id} refuses none of {functions.Length} functions"))
            : CheckResult.Warn(
                "policy", $"{ValidationPolicy.Id} refuses what an earlier one had admitted: {string.Join(", ", refused.Take(5))}",
                $"{FarmHome.Command} show {refused[0]} says why and on which line; grow it again or roll it back");
    }

    private static CheckResult Tasks(ImmutableArray<TaskSummary> tasks)
    {
        var open = tasks.Where(static task => !task.State.IsFinal()).ToArray();
        return CheckResult.Ok("tasks", open.Length == 0
            ? "none is open"
            : string.Create(CultureInfo.InvariantCulture, $"{open.Length} open: {string.Join(", ", open.Take(3).Select(static task => task.TaskId))}"));
    }

    private static CheckResult Quarantine(ImmutableArray<SiloLoadReport> silos)
    {
        var refused = silos.SelectMany(static silo => silo.Load.Sandbox?.Functions ?? []).Where(static function => function.Quarantine is not null).ToArray();
        return refused.Length == 0
            ? CheckResult.Ok("quarantine", "no function is refused")
            : CheckResult.Warn(
                "quarantine",
                string.Create(CultureInfo.InvariantCulture, $"{refused.Length} refused, because their calls ended processes: {string.Join(", ", refused.Take(3).Select(static function => function.Name))}"),
                $"see {FarmHome.Command} quarantine: roll the function back, or lift it");
    }

    private static CheckResult Letters(ImmutableArray<DeadLetter> letters) => letters.IsEmpty
        ? CheckResult.Ok("dead-letters", "none")
        : CheckResult.Warn(
            "dead-letters", string.Create(CultureInfo.InvariantCulture, $"{letters.Length} events were given up; the latest: {letters[^1].Error}"),
            $"repair the cause, then {FarmHome.Command} dead-letters and {FarmHome.Command} replay ID");
}
