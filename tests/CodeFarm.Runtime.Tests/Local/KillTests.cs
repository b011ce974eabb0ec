using System.Globalization;
using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.Runtime.TestHost;
using CodeFarm.Runtime.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;

namespace CodeFarm.Runtime.Tests.Local;

public sealed class KillTests : IDisposable
{
    private const int Grains = 8;
    private const int Rounds = 4;

    /// <summary>A number that no writer publishes: when it is taken, so is everything before it.</summary>
    private const int Last = -1;

    private readonly TemporaryDirectory _directory = new();
    private readonly Dictionary<string, int> _written = [];
    private readonly Dictionary<string, HashSet<int>> _published = [];

    [Fact]
    public async Task A_process_that_is_killed_at_any_moment_loses_nothing_that_it_acknowledged()
    {
        for (var round = 0; round < Rounds; round++)
            await WorkAndDieAsync(linesToRead: Random.Shared.Next(1, 400));

        var reader = new CollectingReader();
        await using var cluster = LocalCluster.Start(new LocalClusterOptions
        {
            DataDirectory = _directory.Path,
            ConfigureServices = services => services.AddSingleton<IReader>(reader),
        });
        await cluster.StartSiloAsync("after");

        Assert.NotEmpty(_written);
        foreach (var key in _written.Keys)
        {
            await cluster.Client.GetGrain<IWriterGrain>(key).PublishAsync(Last);
            await reader.TakenAsync(key, Last);
            await AssertNothingIsLostAsync(cluster, key);
        }
    }

    public void Dispose() => _directory.Dispose();

    private async Task WorkAndDieAsync(int linesToRead)
    {
        using var process = HostProcess.Start(_directory.Path, Grains);
        Assert.Equal("ready", await process.ReadLineAsync());
        for (var i = 0; i < linesToRead; i++)
            Remember(await process.ReadLineAsync());
        foreach (var line in await process.KillAsync())
            Remember(line);
    }

    private void Remember(string? line)
    {
        var words = line!.Split(' ');
        var number = int.Parse(words[2], CultureInfo.InvariantCulture);
        if (words[0] == "written")
            _written[words[1]] = number;
        else
            (_published.TryGetValue(words[1], out var numbers) ? numbers : _published[words[1]] = []).Add(number);
    }

    private async Task AssertNothingIsLostAsync(LocalCluster cluster, string key)
    {
        var written = await cluster.Client.GetGrain<IWriterGrain>(key).AllAsync();
        Assert.Equal(Enumerable.Range(1, written.Length), written);
        Assert.True(written.Length >= _written[key], $"{key}: {_written[key]} was acknowledged, {written.Length} is there.");

        // Each event at least once; and what comes again comes again in order.
        var taken = await cluster.Client.GetGrain<IReaderGrain>(key).AllAsync();
        var first = taken.Distinct().SkipLast(1).ToArray();
        Assert.Equal(first.Order(), first);
        Assert.Empty(_published.GetValueOrDefault(key, []).Except(first));
    }
}
