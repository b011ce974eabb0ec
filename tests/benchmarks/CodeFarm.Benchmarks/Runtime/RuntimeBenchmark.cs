using System.Diagnostics;
using CodeFarm.LocalRuntime.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Streams;

namespace CodeFarm.Benchmarks.Runtime;

/// <summary>
/// The local runtime beside the bare mailbox in the same process: with call filters on the silo, a request context and
/// timeouts on, over 100 grains; and once more with an outgoing filter on the client too. Rounds of them alternate; the
/// median round counts.
/// </summary>
internal static class RuntimeBenchmark
{
    private const int Grains = 100;
    private const int Callers = 100;
    private const int Rounds = 7;
    private const int Streams = 32;

    public static async Task<IReadOnlyList<Figure>> RunAsync(TimeSpan duration)
    {
        var directory = Directory.CreateTempSubdirectory("codefarm-bench-");
        var meter = new TickMeter();
        try
        {
            await using var cluster = await StartAsync(Path.Combine(directory.FullName, "plain"), meter, clientFilter: false);
            await using var filtered = await StartAsync(Path.Combine(directory.FullName, "filtered"), meter, clientFilter: true);
            return await MeasureAsync(cluster, filtered, meter, duration / Rounds);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<LocalCluster> StartAsync(string directory, TickMeter meter, bool clientFilter)
    {
        var filter = new PassingFilter();
        var cluster = LocalCluster.Start(new()
        {
            DataDirectory = directory,
            ConfigureServices = services => services.AddSingleton(meter),
            ConfigureClient = services =>
            {
                if (clientFilter)
                    services.AddSingleton<IOutgoingGrainCallFilter>(filter);
            },
        });
        await cluster.StartSiloAsync(
            "bench", silo => silo.AddIncomingGrainCallFilter(filter).AddOutgoingGrainCallFilter(filter));
        return cluster;
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(
        LocalCluster cluster, LocalCluster filteredCluster, TickMeter meter, TimeSpan round)
    {
        RequestContext.Set("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var grains = Enumerable.Range(0, Grains).Select(i => cluster.Client.GetGrain<IPingGrain>($"ping-{i}")).ToArray();
        var filteredGrains = Enumerable.Range(0, Grains).Select(i => filteredCluster.Client.GetGrain<IPingGrain>($"ping-{i}")).ToArray();
        var mailboxes = Enumerable.Range(0, Grains).Select(_ => new BareMailbox()).ToArray();
        Func<int, ValueTask> call = i => grains[i].RunAsync();
        Func<int, ValueTask> filteredCall = i => filteredGrains[i].RunAsync();
        Func<int, ValueTask> bare = i => new(mailboxes[i].RunAsync());
        var streams = Enumerable.Range(0, Streams)
            .Select(i => cluster.Client.GetStreamProvider("farm").GetStream<Tick>(TickCounterGrain.Namespace, $"s{i}"))
            .ToArray();

        // Warm-up: the compiler's tiers settle.
        for (var i = 0; i < 4; i++)
        {
            await ThroughputAsync(bare, Callers, round);
            await ThroughputAsync(call, Callers, round);
            await ThroughputAsync(filteredCall, Callers, round);
            await ThroughputAsync(call, 1, round / 2);
            await EventsAsync(streams, meter, 500);
        }

        List<double> filtered = [], filteredRatios = [], calls = [], bares = [], ratios = [], cpu = [], bareCpu = [], sequential = [], bareSequential = [], events = [], hops = [];
        for (var i = 0; i < Rounds; i++)
        {
            var bareRound = await ThroughputAsync(bare, Callers, round);
            var callRound = await ThroughputAsync(call, Callers, round);
            bares.Add(bareRound.PerSecond);
            var filteredRound = await ThroughputAsync(filteredCall, Callers, round);
            filtered.Add(filteredRound.PerSecond);
            filteredRatios.Add(filteredRound.PerSecond / bareRound.PerSecond);
            calls.Add(callRound.PerSecond);
            ratios.Add(callRound.PerSecond / bareRound.PerSecond);
            cpu.Add(callRound.CpuMicros);
            bareCpu.Add(bareRound.CpuMicros);
            bareSequential.Add(1e6 / (await ThroughputAsync(bare, 1, round / 2)).PerSecond);
            sequential.Add(1e6 / (await ThroughputAsync(call, 1, round / 2)).PerSecond);
            events.Add(await EventsAsync(streams, meter, 2000));
        }

        for (var i = 0; i < 200; i++)
            hops.Add(await HopAsync(streams[i % Streams], meter));
        foreach (var mailbox in mailboxes)
            mailbox.Complete();
        return
        [
            new("callsPerSecond", $"calls, {Callers} callers", Median(calls), "calls/s"),
            new("baselineCallsPerSecond", $"bare mailbox, {Callers} callers", Median(bares), "calls/s"),
            new("callsRatio", "  ratio, median of rounds", Median(ratios), "x"),
            new("filteredCallsPerSecond", "calls, outgoing filter on the client too", Median(filtered), "calls/s"),
            new("filteredCallsRatio", "  ratio, median of rounds", Median(filteredRatios), "x"),
            new("callCpuMicros", "  processor time a call", Median(cpu), "microseconds"),
            new("baselineCpuMicros", "  processor time a call, bare mailbox", Median(bareCpu), "microseconds"),
            new("sequentialMicros", "call, one caller", Median(sequential), "microseconds"),
            new("baselineSequentialMicros", "bare mailbox, one caller", Median(bareSequential), "microseconds"),
            new("eventsPerSecond", $"stream events, {Streams} streams, journaled", Median(events), "events/s"),
            new("hopMillisP50", "one event, publish to delivery, p50", Percentile(hops, 0.5), "ms"),
            new("hopMillisP99", "one event, publish to delivery, p99", Percentile(hops, 0.99), "ms"),
        ];
    }

    private static async Task<(double PerSecond, double CpuMicros)> ThroughputAsync(
        Func<int, ValueTask> call, int callers, TimeSpan duration)
    {
        var stop = false;
        var counts = new long[callers];
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var running = Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var count = 0L;
            for (var target = caller; !Volatile.Read(ref stop); target = (target + 7) % Grains, count++)
                await call(target);
            counts[caller] = count;
        })).ToArray();
        await Task.Delay(duration);
        Volatile.Write(ref stop, true);
        await Task.WhenAll(running);
        var total = counts.Sum();
        return (
            total / Stopwatch.GetElapsedTime(start).TotalSeconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / total);
    }

    private static async Task<double> EventsAsync(IAsyncStream<Tick>[] streams, TickMeter meter, int eventsPerStream)
    {
        var arrival = meter.ExpectAsync(streams.Length * eventsPerStream);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(streams.Select(stream => Task.Run(async () =>
        {
            for (var i = 0; i < eventsPerStream; i++)
                await stream.OnNextAsync(new Tick(i, Stopwatch.GetTimestamp(), "task/0af76519"));
        })));
        await arrival;
        return streams.Length * eventsPerStream / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> HopAsync(IAsyncStream<Tick> stream, TickMeter meter)
    {
        await Task.Delay(5); // Idle, as between the stages of a task.
        var arrival = meter.ExpectAsync(1);
        await stream.OnNextAsync(new Tick(0, Stopwatch.GetTimestamp(), "task/0af76519"));
        return (await arrival).TotalMilliseconds;
    }

    private static double Median(List<double> values) => Percentile(values, 0.5);

    private static double Percentile(List<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Min(sorted.Length - 1, Math.Round(share * (sorted.Length - 1)))];
    }
}
