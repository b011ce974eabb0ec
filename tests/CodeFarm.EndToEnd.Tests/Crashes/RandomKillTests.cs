using CodeFarm.EndToEnd.Tests.Commands;
using CodeFarm.Hosting;
using Xunit.Abstractions;

namespace CodeFarm.EndToEnd.Tests.Crashes;

/// <summary>kill -9 from outside at any time.</summary>
public sealed class RandomKillTests(ITestOutputHelper log)
{
    private const int Rounds = 10;

    [Fact]
    public async Task Commands_that_are_killed_at_random_lose_no_accepted_task()
    {
        var seed = Random.Shared.Next();
        log.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var user = new UserHome();
        // How long a build takes here and now, so that the kills fall into it.
        var started = TimeProvider.System.GetTimestamp();
        var whole = await user.FarmAsync("build", user.WriteTwice("measure"));
        var time = TimeProvider.System.GetElapsedTime(started);
        Assert.True(whole.Status == 0, whole.ToString());

        var tasks = new List<(string File, bool Accepted)>();
        for (var round = 1; round <= Rounds; round++)
        {
            var file = user.WriteTwice($"twice-{round}");
            var command = user.StartFarm("build", file);
            var delay = time * (0.3 + (0.7 * random.NextDouble()));
            await Task.Delay(delay);
            command.Kill();
            var result = await command.EndAsync();
            log.WriteLine($"round {round}: killed after {delay.TotalMilliseconds:0} ms with status {result.Status}\n{result.Output}");
            tasks.Add((file, result.Output.Contains("  accepted", StringComparison.Ordinal)));
        }

        await using var farm = await FarmConnection.OpenAsync(new() { DataDirectory = user.FarmHome }, CancellationToken.None);
        foreach (var (file, accepted) in tasks)
            await ResumedFarm.FinishesOnceAsync(farm, file, accepted);
    }
}
