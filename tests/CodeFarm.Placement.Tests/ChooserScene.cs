using System.Collections.Immutable;
using System.Net;
using CodeFarm.Contracts.Placement;
using CodeFarm.Grains.Placement;
using Orleans.Runtime;

namespace CodeFarm.Placement.Tests;

/// <summary>A chooser among silos that are nothing but their figures.</summary>
internal sealed class ChooserScene : ISiloCapabilities
{
    private readonly Dictionary<SiloAddress, SiloCapability> _silos = [];
    private readonly List<SiloLoad> _loads = [];

    public ChooserScene()
    {
        Snapshot = new SiloLoadSnapshot(Options, Time);
        Chooser = new AcceleratorChooser(this, Snapshot);
    }

    public AcceleratorPlacementOptions Options { get; } = new();

    public ManualTime Time { get; } = new();

    public SiloLoadSnapshot Snapshot { get; }

    public AcceleratorChooser Chooser { get; }

    public SiloAddress[] Silos => [.. _silos.Keys];

    public SiloCapability? Find(SiloAddress silo) => _silos.GetValueOrDefault(silo);

    /// <summary>Adds a silo; without loads it has told nothing.</summary>
    public SiloAddress Add(params (AcceleratorInfo Device, DeviceLoad? Load)[] devices)
    {
        var number = _silos.Count + 1;
        var address = SiloAddress.New(new IPEndPoint(IPAddress.Loopback, number), 1);
        _silos[address] = new($"silo{number}", "", "", 1, 1, [.. devices.Select(static device => device.Device)]);
        if (devices.All(static device => device.Load is not null))
        {
            _loads.Add(new(address, $"silo{number}", 1, [.. devices.Select(static device => device.Load!)]));
            Tell();
        }

        return address;
    }

    /// <summary>Adds a silo with one device.</summary>
    public SiloAddress Add(
        double teraflops = 10, double free = 16, int queued = 0, string[]? models = null, bool told = true) =>
        Add((
            new(AcceleratorKind.Cuda, "card", 16, teraflops),
            told ? new(free, queued, models?.ToImmutableArray() ?? []) : null));

    public void Tell(TimeSpan age = default) =>
        Snapshot.Accept(_loads.Select(load => new SiloLoadReport(load, age)));

    public SiloAddress Choose(string grain = "grain", string? model = null, int needs = 10) =>
        Chooser.Choose(Silos, new(AcceleratorKind.Cuda, needs), model, grain);

    public SiloScore Score(SiloAddress silo, string? model = null, int needs = 10) =>
        Chooser.Score(silo, new(AcceleratorKind.Cuda, needs), model, "grain");
}
