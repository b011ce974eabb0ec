using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CodeFarm.Sandbox.Tests;

public sealed class MeterTests
{
    [Fact]
    public async Task Workers_and_calls_are_measured()
    {
        var names = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "CodeFarm.Sandbox")
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
            names.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) =>
            names.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.Start();

        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => names[instrument.Name] = value);
        var ends = Hostile.Compile("public static int Probe(int x) { Environment.Exit(2); return x; }");
        await using (var farm = new Farm(new() { Quarantine = new() { Kills = 1 } }))
        {
            await farm.NumberAsync(Gate.Assembly);
            await farm.NumberAsync(Gate.Assembly);
            await farm.CallAsync(ends, 0);
            await farm.CallAsync(ends, 0);
            listener.RecordObservableInstruments();
        }

        // Other tests of this process may add to the same names.
        Assert.True(names["codefarm.sandbox.workers.started"] >= 1);
        Assert.True(names["codefarm.sandbox.workers.ended"] >= 1);
        Assert.True(names["codefarm.sandbox.calls"] >= 2);
        Assert.True(names["codefarm.sandbox.call.duration"] > 0);
        Assert.True(names["codefarm.sandbox.wait.duration"] > 0);
        Assert.True(names["codefarm.sandbox.quarantines"] >= 1);
        Assert.True(names["codefarm.sandbox.calls.refused"] >= 1);
        string[] gauges =
        [
            "codefarm.sandbox.workers.spare", "codefarm.sandbox.workers.warm", "codefarm.sandbox.functions.quarantined",
            "codefarm.sandbox.waiting", "codefarm.sandbox.isolation",
        ];
        Assert.Subset(names.Keys.ToHashSet(), gauges.ToHashSet());
    }
}
