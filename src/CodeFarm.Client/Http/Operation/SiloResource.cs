using System.Collections.Immutable;
using System.Net;
using CodeFarm.Contracts.Placement;
using Orleans.Runtime;

namespace CodeFarm.Client.Http;

/// <summary>A silo: what its machine has, how busy it is, what runs there and why.</summary>
/// <param name="Name">The silo's name.</param>
/// <param name="Address">Where it is: address and port.</param>
/// <param name="Generation">Which run of the silo it is.</param>
/// <param name="Number">Counts what the silo has told.</param>
/// <param name="AgeSeconds">How old the news is.</param>
/// <param name="Accelerators">Its accelerators and their load.</param>
/// <param name="Work">What runs on it.</param>
public sealed record SiloResource(
    string Name,
    string Address,
    int Generation,
    long Number,
    double AgeSeconds,
    ImmutableArray<AcceleratorResource> Accelerators,
    ImmutableArray<WorkResource> Work)
{
    /// <summary>Its machine; null from a silo that does not tell.</summary>
    public MachineResource? Machine { get; init; }

    /// <summary>Its sandbox; null from a silo that runs no functions.</summary>
    public SandboxResource? Sandbox { get; init; }

    /// <summary>The report as it goes over the wire.</summary>
    public static SiloResource From(SiloLoadReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var load = report.Load;
        var has = load.Capability;
        return new(
            load.Name, load.Silo.Endpoint.ToString(), load.Silo.Generation, load.Number, report.Age.TotalSeconds,
            [.. AcceleratorsOf(load)],
            [.. load.Work.Select(static work => new WorkResource(work.What, work.Seconds, work.Why))])
        {
            Machine = has is null ? null : new(has.Name, has.Role, has.Cpu, has.Cores, has.MemoryGb),
            Sandbox = SandboxResource.From(load.Sandbox),
        };
    }

    /// <summary>The report as clients see it.</summary>
    public SiloLoadReport ToReport() => new(
        new(
            SiloAddress.New(IPEndPoint.Parse(Address), Generation), Name, Number,
            [.. Accelerators.Select(static device => new DeviceLoad(device.FreeMemoryGb, device.QueuedWork, device.LoadedModels))])
        {
            Capability = Machine is null ? null : new(
                Machine.Name, Machine.Role, Machine.Cpu, Machine.Cores, Machine.MemoryGb,
                [.. Accelerators.Select(static device => new AcceleratorInfo(
                    Enum.TryParse<AcceleratorKind>(device.Kind, ignoreCase: true, out var kind) ? kind : AcceleratorKind.Any,
                    device.Model, device.MemoryGb, device.Teraflops))]),
            Work = [.. Work.Select(static work => new RunningWork(work.What, work.Seconds, work.Why))],
            Sandbox = Sandbox?.ToLoad(),
        },
        TimeSpan.FromSeconds(AgeSeconds));

    // A silo tells of its devices in the order of its accelerators; one that does not tell what it has still tells their load.
    private static IEnumerable<AcceleratorResource> AcceleratorsOf(SiloLoad load)
    {
        for (var i = 0; i < load.Devices.Length; i++)
        {
            var info = load.Capability is { } has && i < has.Accelerators.Length ? has.Accelerators[i] : null;
            var device = load.Devices[i];
            yield return new(
                info?.Kind.ToString().ToLowerInvariant() ?? "unknown", info?.Model ?? "", info?.MemoryGb ?? 0, info?.Teraflops ?? 0,
                device.FreeMemoryGb, device.QueuedWork, device.LoadedModels);
        }
    }
}
