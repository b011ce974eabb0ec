using System.Text.Json.Nodes;
using CodeFarm.Cli.Output;
using CodeFarm.Contracts.Placement;
using CodeFarm.Contracts.Sandbox;

namespace CodeFarm.Cli.Top;

/// <summary>A snapshot as JSON. The names of the fields are stable.</summary>
internal static class TopShapes
{
    public static JsonObject Whole(TopSnapshot snapshot) => new()
    {
        ["time"] = snapshot.Time.ToString("O"),
        ["runtime"] = snapshot.Runtime,
        ["deployed"] = snapshot.Deployed,
        ["silos"] = JsonText.Array(snapshot.Silos, Silo),
        ["functions"] = JsonText.Array([.. snapshot.Functions], static row => Function(row.Silo, row.Function)),
    };

    public static JsonObject Function(string silo, FunctionLoad function) => new()
    {
        ["silo"] = silo,
        ["name"] = function.Name,
        ["version"] = function.Version,
        ["callsPerSecond"] = function.CallsPerSecond,
        ["p50Micros"] = function.P50Micros,
        ["p99Micros"] = function.P99Micros,
        ["calls"] = function.Calls,
        ["errors"] = function.Errors,
        ["kills"] = function.Kills,
        ["refused"] = function.Refused,
        ["workers"] = function.Workers,
        ["memoryBytes"] = function.MemoryBytes,
        ["inFlight"] = function.InFlight,
        ["waiting"] = function.Waiting,
        ["quarantine"] = function.Quarantine is not { } quarantine ? null : new JsonObject
        {
            ["times"] = quarantine.Times,
            ["remainingSeconds"] = quarantine.RemainingSeconds,
            ["isProbing"] = quarantine.IsProbing,
            ["reason"] = quarantine.Reason,
        },
    };

    private static JsonObject Silo(SiloLoadReport report)
    {
        var (load, age) = report;
        var silo = new JsonObject { ["name"] = load.Name, ["ageSeconds"] = Math.Round(age.TotalSeconds, 1) };
        if (load.Sandbox is not { } sandbox)
            return silo;
        silo["isolation"] = sandbox.Isolation;
        silo["warmWorkers"] = sandbox.WarmWorkers;
        silo["spares"] = sandbox.Spares;
        silo["busy"] = sandbox.Busy;
        silo["waiting"] = sandbox.Waiting;
        silo["started"] = sandbox.Started;
        silo["ended"] = new JsonObject(sandbox.Ended.Select(static ended => KeyValuePair.Create(ended.Reason, (JsonNode?)ended.Count)));
        return silo;
    }
}
