using CodeFarm.Contracts.Sandbox;
using CodeFarm.Sandbox;

namespace CodeFarm.Grains.Placement;

/// <summary>A sandbox as the cluster is told of it.</summary>
internal static class SandboxLoads
{
    // What is told every second stays small; nobody reads further down.
    private const int MostFunctions = 100;

    public static SandboxLoad Of(ISandbox sandbox)
    {
        var now = sandbox.Statistics;
        var functions = sandbox.Functions;
        return new(
            now.Isolation ?? "", now.IdleSpares, now.WarmWorkers, now.Busy, now.Waiting, now.Started,
            [.. now.Ended.Select(static ended => new EndedWorkers(ended.Key, ended.Value))],
            [.. functions.Where(static (function, i) => i < MostFunctions || function.Quarantine is not null).Select(LoadOf)]);
    }

    private static FunctionLoad LoadOf(FunctionActivity function) => new(
        function.Name, function.Version, function.Calls, function.Errors, function.Kills, function.Refused,
        Math.Round(function.CallsPerSecond, 1), function.P50Micros, function.P99Micros, function.InFlight, function.Waiting,
        function.ProcessIds.Length, function.MemoryBytes)
    {
        Quarantine = function.Quarantine is not { } quarantine ? null : new(
            quarantine.Times, Math.Round(quarantine.Remaining.TotalSeconds, 1), quarantine.IsProbing, quarantine.Reason),
    };
}
