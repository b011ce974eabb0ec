using CodeFarm.Contracts.Placement;
using Orleans.Runtime;

namespace CodeFarm.Grains.Placement;

/// <summary>What this silo knows of the load of all silos. Old news count as none.</summary>
public sealed class SiloLoadSnapshot(AcceleratorPlacementOptions options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SiloAddress, (SiloLoad Load, long ToldAt)> _silos = [];

    /// <summary>Replaces what is known by what the board knows.</summary>
    public void Accept(IEnumerable<SiloLoadReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var now = time.GetTimestamp();
        lock (_gate)
        {
            var known = new Dictionary<SiloAddress, (SiloLoad Load, long ToldAt)>(_silos);
            _silos.Clear();
            foreach (var report in reports)
            {
                var toldAt = now - (long)(report.Age.TotalSeconds * time.TimestampFrequency);
                // What is no news must not wipe out the placements that were counted since.
                _silos[report.Load.Silo] = known.TryGetValue(report.Load.Silo, out var last) && IsSameNews(last.ToldAt, toldAt)
                    ? last
                    : (report.Load, toldAt);
            }
        }
    }

    /// <summary>The silo's load with what was placed there since; null where nothing was heard lately.</summary>
    public SiloLoad? FindFresh(SiloAddress silo)
    {
        lock (_gate)
        {
            return _silos.TryGetValue(silo, out var known) && time.GetElapsedTime(known.ToldAt) <= options.StaleAfter
                ? known.Load
                : null;
        }
    }

    /// <summary>Counts a placement as queued work of a device until the silo tells its next load.</summary>
    public void CountPlacement(SiloAddress silo, int device)
    {
        lock (_gate)
        {
            if (!_silos.TryGetValue(silo, out var known) || device >= known.Load.Devices.Length)
                return;
            var busier = known.Load.Devices[device] with { QueuedWork = known.Load.Devices[device].QueuedWork + 1 };
            _silos[silo] = known with { Load = known.Load with { Devices = known.Load.Devices.SetItem(device, busier) } };
        }
    }

    // Ages are taken on another machine and travel; half a period tells one report of a silo from its next.
    private bool IsSameNews(long before, long after) =>
        time.GetElapsedTime(before, after) < options.PublishPeriod / 2;
}
