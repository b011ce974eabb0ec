using System.Globalization;
using CodeFarm.Cli.Output;
using CodeFarm.Contracts.Placement;
using CodeFarm.Contracts.Sandbox;

namespace CodeFarm.Cli.Top;

/// <summary>A snapshot as lines of plain text.</summary>
internal static class TopText
{
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(5);

    // What a worker was ended for that its function did; the others are the sandbox's own doing.
    private static readonly string[] Kills = ["deadline", "memory", "crashed", "protocol", "unfit"];

    public static IEnumerable<string> Lines(TopSnapshot snapshot)
    {
        yield return Text($"farm top  {snapshot.Time:HH:mm:ss}  {snapshot.Runtime}");
        foreach (var silo in snapshot.Silos)
            yield return Line(silo);
        if (snapshot.Silos.IsEmpty)
            yield return "No silo has reported yet; they do every second.";
        yield return "";
        var rows = snapshot.Functions.ToArray();
        if (rows.Length == 0)
        {
            yield return snapshot.Deployed == 0
                ? "No function is deployed yet."
                : Text($"No function was called since the farm is up; {snapshot.Deployed} can be.");
            yield break;
        }

        var hasSilos = snapshot.Silos.Length > 1;
        string[] headings = [.. hasSilos ? new[] { "silo" } : [], "function", ">v", ">calls/s", ">p50", ">p99", ">calls", ">errors", ">kills", ">refused", ">workers", ">memory", ">running", ">queue", "state"];
        var table = new TextTable(headings);
        foreach (var (silo, function) in rows)
            table.Add([.. hasSilos ? new[] { silo } : [], .. Cells(function)]);
        foreach (var line in table.ToText().TrimEnd('\n').Split('\n'))
            yield return line;
    }

    /// <summary>What an operator is told of a quarantine; empty without one.</summary>
    public static string State(QuarantineInfo? quarantine) => quarantine switch
    {
        null => "",
        { IsProbing: true } => $"quarantine: one call decides now ({quarantine.Reason})",
        { RemainingSeconds: <= 0 } => $"quarantine: the next call decides ({quarantine.Reason})",
        _ => Text($"quarantine: {Math.Ceiling(quarantine.RemainingSeconds):0} s ({quarantine.Reason})"),
    };

    private static string Line(SiloLoadReport report)
    {
        var (load, age) = report;
        var late = age > Stale ? Text($"; last heard of {age.TotalSeconds:0} s ago") : "";
        if (load.Sandbox is not { } sandbox)
            return $"{load.Name}: runs no functions{late}";
        var kills = sandbox.Ended.Where(static ended => Kills.Contains(ended.Reason, StringComparer.Ordinal) && ended.Count > 0)
            .Select(static ended => Text($"{ended.Count} {ended.Reason}")).ToArray();
        var isolation = sandbox.Isolation.Length == 0 ? "not needed yet" : sandbox.Isolation;
        return Text(
            $"{load.Name}: {sandbox.WarmWorkers} warm workers, {sandbox.Spares} spare, {sandbox.Busy} candidates running, {sandbox.Waiting} waiting; isolation {isolation}; {sandbox.Started} started, killed: {(kills.Length == 0 ? "none" : string.Join(", ", kills))}{late}");
    }

    private static IEnumerable<string> Cells(FunctionLoad function) =>
    [
        function.Name, Text($"{function.Version}"), Text($"{function.CallsPerSecond:0.0}"),
        RelativeTime.Micros(function.P50Micros), RelativeTime.Micros(function.P99Micros),
        Text($"{function.Calls}"), Text($"{function.Errors}"), Text($"{function.Kills}"), Text($"{function.Refused}"),
        Text($"{function.Workers}"), function.MemoryBytes == 0 ? "" : Text($"{function.MemoryBytes / 1e6:0} MB"),
        Text($"{function.InFlight}"), Text($"{function.Waiting}"), State(function.Quarantine),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
