using System.Collections.Concurrent;
using CodeFarm.Sandbox.Pools;
using Microsoft.Extensions.Logging;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>
/// Finds the best way to start workers on this machine: tries one after the other with a worker that tries to break out. What
/// was found holds as long as this process lives.
/// </summary>
internal sealed partial class IsolationProbe(string dotnet, string worker, ProcessSandboxOptions options, SandboxMeter? meter, ILogger logger)
{
    private static readonly ConcurrentDictionary<(string, string, IsolationLayers), IsolationChoice> Known = new();
    private static readonly Lock Gate = new();

    private bool _isLogged;

    /// <summary>Blocks the calling thread, which must live as long as workers may, while workers are tried.</summary>
    /// <exception cref="SandboxUnavailableException">No worker starts at all.</exception>
    public IsolationChoice Find()
    {
        var key = (dotnet, worker, options.Layers);
        if (!Known.TryGetValue(key, out var choice))
        {
            lock (Gate)
            {
                if (!Known.TryGetValue(key, out choice))
                    Known[key] = choice = Try();
            }
        }

        Log(choice.Report);
        meter?.Isolated(choice.Report.Tier);
        return choice;
    }

    /// <summary>The plan for code that nobody has read.</summary>
    /// <exception cref="SandboxUnavailableException">Nothing holds such code here, and the settings insist on it; or no worker starts.</exception>
    public LaunchPlan FindSafe()
    {
        var (plan, report) = Find();
        if (report.Tier != IsolationTier.None || options.AllowUnisolated)
            return plan;
        throw new SandboxUnavailableException(
            $"Nothing keeps generated code apart from this machine ({report}), so none is run. {string.Join(' ', report.Advice)} "
            + $"For development on a machine that you can lose, set FARM_ALLOW_UNISOLATED=1.");
    }

    private IsolationChoice Try()
    {
        var failures = new Dictionary<IsolationLayers, string>();
        SandboxUnavailableException? last = null;
        IsolationChoice? weak = null;
        foreach (var plan in LaunchPlans.All(dotnet, worker, options.Layers))
        {
            if (options.Layers == IsolationLayers.None)
                return new(plan, new(IsolationTier.None, LayerWords.Describe(plan.Layers, options.Layers, failures), []));
            if (weak is not null && plan.Tier == IsolationTier.None)
                break;
            try
            {
                var attempts = EscapeTest.Run(plan, options);
                var escape = attempts.FirstOrDefault(static attempt => !attempt.WasContained);
                var tier = escape is null ? plan.Tier : IsolationTier.None;
                var choice = new IsolationChoice(plan, new(tier, LayerWords.Describe(plan.Layers, options.Layers, failures), attempts));
                if (tier != IsolationTier.None)
                    return choice;
                weak ??= choice;
                failures[plan.Layers] = escape is null ? "files of the machine are open." : $"a worker could {escape.Name}.";
            }
            catch (SandboxUnavailableException e)
            {
                last = e;
                failures[plan.Layers] = e.Message;
            }
        }

        return weak ?? throw last!;
    }

    private void Log(IsolationReport report)
    {
        if (_isLogged)
            return;
        _isLogged = true;
        if (report.Tier != IsolationTier.None)
            LogTier(report);
        else if (options.AllowUnisolated)
            LogUnisolated(report);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Workers are kept apart: {Report}.")]
    private partial void LogTier(IsolationReport report);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "GENERATED CODE RUNS WITH THE RIGHTS OF THIS USER: {Report}. AllowUnisolated is set; use it for development only.")]
    private partial void LogUnisolated(IsolationReport report);
}
