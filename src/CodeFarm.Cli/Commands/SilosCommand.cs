using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using CodeFarm.Cli.Connections;
using CodeFarm.Cli.Errors;
using CodeFarm.Cli.Output;
using CodeFarm.Contracts.Placement;

namespace CodeFarm.Cli.Commands;

/// <summary>farm silos: the machines, how busy they are, what runs there and why.</summary>
internal static class SilosCommand
{
    public static Command Create()
    {
        var command = new Verb("silos", "List the silos: their accelerators, their load, what runs there and why.", "", "--json");
        var json = command.AddJson();
        return command.Does((parsed, cancellationToken) => RunAsync(parsed.GetValue(json), cancellationToken));
    }

    private static async Task<int> RunAsync(bool asJson, CancellationToken cancellationToken)
    {
        var (silos, runtime) = await FarmAccess.AskAsync(
            async farm => (await farm.ListSilosAsync(cancellationToken), farm.Runtime), cancellationToken);
        if (asJson)
        {
            JsonText.Write(new JsonObject { ["runtime"] = runtime, ["silos"] = JsonText.Array(silos, FarmShapes.Silo) });
            return ExitCodes.Ok;
        }

        Console.Out.WriteLine(runtime);
        foreach (var silo in silos.OrderBy(static silo => silo.Load.Name, StringComparer.Ordinal))
            Write(silo);
        if (silos.IsEmpty)
            Console.Out.WriteLine("No silo has reported yet; they do every second.");
        return ExitCodes.Ok;
    }

    private static void Write(SiloLoadReport report)
    {
        var (load, age) = report;
        Console.Out.WriteLine();
        Console.Out.WriteLine(load.Capability is { } machine
            ? $"{load.Name}: {machine.Cpu}, {machine.Cores} cores, {machine.MemoryGb} GB; {machine.Role}"
            : load.Name);
        for (var i = 0; i < load.Devices.Length; i++)
        {
            var device = load.Devices[i];
            var model = load.Capability?.Accelerators.ElementAtOrDefault(i)?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"accelerator {i + 1}");
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {model}: {device.FreeMemoryGb:0.#} GB free, {device.QueuedWork} queued{Models(device)}"));
        }

        if (load.Devices.IsEmpty)
            Console.Out.WriteLine("  no accelerator");
        foreach (var work in load.Work)
            Console.Out.WriteLine($"  runs {work.What} for {RelativeTime.Seconds(work.Seconds)}: {work.Why}");
        if (load.Work.IsEmpty)
            Console.Out.WriteLine("  idle");
        if (age > TimeSpan.FromSeconds(10))
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  last heard of {age.TotalSeconds:0} s ago"));
    }

    private static string Models(DeviceLoad device) =>
        device.LoadedModels.IsEmpty ? "" : $", holds {string.Join(", ", device.LoadedModels)}";
}
