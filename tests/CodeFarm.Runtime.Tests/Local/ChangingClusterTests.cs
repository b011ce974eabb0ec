using System.Collections.Concurrent;
using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.Runtime.TestHost;
using CodeFarm.Runtime.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace CodeFarm.Runtime.Tests.Local;

/// <summary>Grains write and publish while silos are killed, stopped and started.</summary>
public sealed class ChangingClusterTests : IAsyncLifetime
{
    private const int Writers = 12;
    private const int Changes = 30;
    private const int Last = -1;

    private readonly TemporaryDirectory _directory = new();
    private readonly CollectingReader _reader = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<int>> _published = new();
    private readonly CancellationTokenSource _enough = new();
    private readonly SemaphoreSlim _acknowledged = new(0);
    private LocalCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = LocalCluster.Start(new LocalClusterOptions
        {
            DataDirectory = _directory.Path,
            JournalSegmentBytes = 8192,
            ConfigureServices = services => services.AddSingleton<IReader>(_reader),
        });
        for (var i = 0; i < 3; i++)
            await _cluster.StartSiloAsync($"silo {i}");
    }

    [Fact]
    public async Task Whatever_becomes_of_silos_nothing_acknowledged_is_lost_and_nobody_waits_for_ever()
    {
        var writers = Enumerable.Range(0, Writers).Select(i => WriteAsync($"grain-{i}")).ToArray();

        for (var i = 0; i < Changes; i++)
        {
            for (var acknowledgements = 0; acknowledgements < 40; acknowledgements++)
                Assert.True(await _acknowledged.WaitAsync(TimeSpan.FromSeconds(60)), "Nothing is acknowledged any more.");
            await ChangeAsync(3 + i);
        }

        await _enough.CancelAsync();
        await Task.WhenAll(writers).WaitAsync(TimeSpan.FromSeconds(60));
        foreach (var (key, published) in _published)
        {
            await _cluster.Client.GetGrain<IWriterGrain>(key).PublishAsync(Last);
            await _reader.TakenAsync(key, Last);
            var taken = await _cluster.Client.GetGrain<IReaderGrain>(key).AllAsync();
            Assert.Empty(published.Except(taken));
            Assert.Equal(taken.Distinct().SkipLast(1).Order(), taken.Distinct().SkipLast(1));
        }
    }

    public async Task DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _directory.Dispose();
        _enough.Dispose();
        _acknowledged.Dispose();
    }

    private async Task ChangeAsync(int next)
    {
        var silo = _cluster.Silos[Random.Shared.Next(_cluster.Silos.Count)];
        var starting = _cluster.StartSiloAsync($"silo {next}");
        if (Random.Shared.Next(2) == 0)
            silo.Kill();
        else
            await silo.StopAsync();
        await starting;
    }

    private async Task WriteAsync(string key)
    {
        await Task.Yield();
        var grain = _cluster.Client.GetGrain<IWriterGrain>(key);
        var published = _published[key] = new();
        var written = 0;
        while (!_enough.IsCancellationRequested)
        {
            try
            {
                var last = await grain.LastAsync();
                Assert.True(last >= written, $"{key}: {written} was acknowledged and {last} is there.");
                await grain.AppendAsync(last + 1);
                written = last + 1;
                await grain.PublishAsync(written);
                published.Enqueue(written);
                _acknowledged.Release();
            }
            catch (Exception lost) when (lost is SiloUnavailableException or InconsistentStateException)
            {
                // What became of it is unknown: look again.
            }
        }
    }
}
