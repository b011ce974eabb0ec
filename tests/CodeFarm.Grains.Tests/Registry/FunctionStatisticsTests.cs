using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Grains.Tests.Farm;

namespace CodeFarm.Grains.Tests.Registry;

/// <summary>What calls were like, by version.</summary>
public sealed class FunctionStatisticsTests
{
    // Written at once in some tests, by the end of the activation only in others.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);

    [Fact]
    public async Task Calls_and_errors_are_counted_for_the_version_that_ran()
    {
        await using var farm = await StartAsync(Never);
        var name = await DeployTwoAsync(farm);

        await farm.CallAsync(name, "1");
        await farm.CallAsync(name, "2");
        await Assert.ThrowsAsync<FarmException>(() => farm.CallAsync(name, "0"));
        await farm.Function(name).InvokeAsync(["3"], version: 1);

        var versions = (await farm.Function(name).GetInfoAsync())!.Versions;
        Assert.Equal([(1, 1L, 0L), (2, 3L, 1L)], versions.Select(static version => (version.Number, version.Statistics.Calls, version.Statistics.Errors)));
        Assert.All(versions, static version => Assert.InRange(version.Statistics.MedianMicros, 1, version.Statistics.P99Micros));
    }

    [Fact]
    public async Task An_argument_that_does_not_fit_is_no_call()
    {
        await using var farm = await StartAsync(Never);
        var name = await DeployTwoAsync(farm);

        await Assert.ThrowsAsync<FarmException>(() => farm.CallAsync(name, "\"one\""));

        Assert.All((await farm.Function(name).GetInfoAsync())!.Versions, static version => Assert.Equal(0, version.Statistics.Calls));
    }

    [Fact]
    public async Task A_process_that_dies_is_an_error_without_a_duration()
    {
        await using var farm = await StartAsync(Never);
        var name = Twice.NewName();
        await farm.Function(name).DeployAsync(Twice.Version(name, "return Twice(n) + 1;"));

        await Assert.ThrowsAsync<FarmException>(() => farm.CallAsync(name, "1"));

        Assert.Equal(new FunctionStatistics(1, 1, 0, 0, 0), (await farm.Function(name).GetInfoAsync())!.Versions[0].Statistics);
    }

    [Fact]
    public async Task Statistics_survive_an_orderly_end()
    {
        await using var farm = await StartAsync(Never);
        var name = await DeployTwoAsync(farm);
        await farm.CallAsync(name, "1");
        var before = (await farm.Function(name).GetInfoAsync())!.Versions[1].Statistics;

        await farm.RestartAsync();

        Assert.Equal(before, (await farm.Function(name).GetInfoAsync())!.Versions[1].Statistics);
    }

    [Fact]
    public async Task Statistics_that_were_written_survive_the_loss_of_the_silo()
    {
        await using var farm = await StartAsync(AtOnce);
        var name = await DeployTwoAsync(farm);
        await farm.CallAsync(name, "1");
        await Patience.Until(
            async () => (await farm.Registry.ListAsync()).Any(function => function.Name == name && function.Statistics.Calls == 1), "the word to the registry");

        await farm.KillSiloOfAsync(farm.Function(name).GetGrainId());

        Assert.Equal(1, (await farm.Function(name).GetInfoAsync())!.Versions[1].Statistics.Calls);
    }

    [Fact]
    public async Task Statistics_that_cannot_be_written_hold_up_no_call_and_are_written_later()
    {
        await using var farm = await StartAsync(AtOnce);
        var name = await DeployTwoAsync(farm);
        var obstacle = Directory.CreateDirectory(farm.StateFile("function", name, "statistics"));
        await farm.CallAsync(name, "1");
        await Patience.Until(
            () => Task.FromResult(farm.Complaints.Lines.Any(line => line.Contains(name, StringComparison.Ordinal))), "the complaint");

        obstacle.Delete();
        var result = await farm.CallAsync(name, "2");
        await Patience.Until(() => Task.FromResult(File.Exists(farm.StateFile("function", name, "statistics"))), "the write");
        await farm.RestartAsync();

        Assert.Equal("6", result.OutputJson);
        Assert.Equal(2, (await farm.Function(name).GetInfoAsync())!.Versions[1].Statistics.Calls);
    }

    private static Task<TestFarm> StartAsync(TimeSpan period) =>
        TestFarm.StartAsync(TestFarm.Unhurried with { StatisticsPeriod = period, CallDeadline = TimeSpan.FromSeconds(5) });

    private static async Task<string> DeployTwoAsync(TestFarm farm)
    {
        var name = Twice.NewName();
        await farm.Function(name).DeployAsync(Twice.Version("a", "return 2 * n;"));
        await farm.Function(name).DeployAsync(Twice.Version("b", "return n == 0 ? throw new InvalidOperationException() : 3 * n;"));
        return name;
    }
}
