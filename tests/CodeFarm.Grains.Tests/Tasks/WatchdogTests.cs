using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>Tasks from which nothing is heard.</summary>
public sealed class WatchdogTests
{
    [Fact]
    public async Task A_silent_task_is_set_going_again()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried with
        {
            // On a busy machine other stages than the one whose report is lost may be silent for so long, which does no harm.
            SearchBudget = TimeSpan.FromSeconds(10), TestDeadline = TimeSpan.FromSeconds(10), StageTimeout = TimeSpan.FromSeconds(10.1), MaximumRestarts = 100,
        });
        var name = Twice.NewName();
        farm.Hook.On(name, nameof(ITaskGrain.ReportAsync), (call, number) =>
            number == 1 ? throw new TimeoutException("The report was lost.") : call.Invoke());

        var status = await farm.GrowAsync(name, Twice.Requirement(name));

        Assert.Equal((TaskState.Live, ""), (status.State, status.Failure));
        Assert.Contains(status.History, static step => step.Text.EndsWith("set going again", StringComparison.Ordinal));
        Assert.Equal(1, (await farm.CallAsync(name, "1")).Version);
    }

    [Fact]
    public async Task A_task_that_stays_silent_fails_after_its_restarts()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried with
        {
            SearchBudget = TimeSpan.FromMilliseconds(200),
            TestDeadline = TimeSpan.FromMilliseconds(200),
            StageTimeout = TimeSpan.FromMilliseconds(300),
            MaximumRestarts = 2,
        });
        var name = Twice.NewName();
        farm.Hook.On(name, nameof(ITaskGrain.ReportAsync), static (_, _) => throw new TimeoutException("The report was lost."));

        var status = await farm.GrowAsync(name, Twice.Requirement(name));

        Assert.Equal(TaskState.Failed, status.State);
        Assert.Equal(2, status.History.Count(static step => step.Text.EndsWith("set going again", StringComparison.Ordinal)));
        Assert.Contains("set going again 2 times", status.Failure, StringComparison.Ordinal);
        Assert.Equal(status.Failure, status.History[^1].Text);
    }
}
