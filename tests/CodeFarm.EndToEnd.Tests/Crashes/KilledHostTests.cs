using CodeFarm.EndToEnd.Tests.Commands;

namespace CodeFarm.EndToEnd.Tests.Crashes;

/// <summary>kill -9 at a point in the middle of a task; the next process finishes it once.</summary>
public sealed class KilledHostTests
{
    private const int Killed = 128 + 9;

    [Theory]
    [InlineData("before SubmitAsync 1")]
    [InlineData("after OpenAsync 1")]
    public async Task What_was_not_accepted_may_be_submitted_again(string point) => await DieAndResumeAsync(point, wasAccepted: false);

    // Each agent reports once: 1 interpreted, 2 generated, 3 validated, 4 tested, 5 deployed. The board, the ledger and the feedback
    // are opened, in this order.
    [Theory]
    [InlineData("after SubmitAsync 1")]
    [InlineData("before ReportAsync 1")]
    [InlineData("after ReportAsync 1")]
    [InlineData("before ReportAsync 2")]
    [InlineData("after ReportAsync 2")]
    [InlineData("before sandbox 1")]
    [InlineData("after sandbox 1")]
    [InlineData("before ReportAsync 3")]
    [InlineData("after ReportAsync 3")]
    [InlineData("before DeployAsync 1")]
    [InlineData("after DeployAsync 1")]
    [InlineData("before ReportAsync 4")]
    [InlineData("after ReportAsync 4")]
    [InlineData("before ReportAsync 5")]
    [InlineData("after ReportAsync 5")]
    [InlineData("before OpenAsync 2")]
    [InlineData("before RecordAsync 1")]
    [InlineData("after ProposeAsync 1")]
    [InlineData("before CloseAsync 1")]
    [InlineData("after CloseAsync 1")]
    public async Task What_was_accepted_is_finished_once(string point) => await DieAndResumeAsync(point, wasAccepted: true);

    [Fact]
    public async Task The_next_command_finishes_what_a_killed_process_left()
    {
        using var user = new UserHome();
        var file = user.WriteTwice();
        var killed = await user.StartDoomed(file, "after ReportAsync 2").EndAsync();

        var build = await user.FarmAsync("build", file);
        var call = await user.FarmAsync("call", "twice", "21", "--json");

        Assert.True(killed.Status == Killed, killed.ToString());
        Assert.Equal((0, ""), (build.Status, build.Error));
        Assert.Single(build.Output.Split('\n'), static line => line.EndsWith("accepted", StringComparison.Ordinal));
        Assert.StartsWith("{\"result\":42,\"version\":1,", call.Output, StringComparison.Ordinal);
    }

    internal static async Task DieAndResumeAsync(string point, bool wasAccepted)
    {
        using var user = new UserHome();
        var file = user.WriteTwice();

        var killed = await user.StartDoomed(file, point).EndAsync();

        Assert.True(killed.Status == Killed, killed.ToString());
        await ResumedFarm.FinishesOnceAsync(user, file, wasAccepted);
    }
}
