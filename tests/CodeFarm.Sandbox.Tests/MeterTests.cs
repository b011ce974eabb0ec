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

        await using (var farm = new Farm(new()))
        {
            await farm.NumberAsync(Gate.Assembly);
            await farm.NumberAsync(Gate.Assembly);
        }

        // Other tests of this process may add to the same names.
        Assert.True(names["codefarm.sandbox.workers.started"] >= 1);
        Assert.True(names["codefarm.sandbox.workers.ended"] >= 1);
        Assert.True(names["codefarm.sandbox.calls"] >= 2);
        Assert.True(names["codefarm.sandbox.call.duration"] > 0);
    }
}
