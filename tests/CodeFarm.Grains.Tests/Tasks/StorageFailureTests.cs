using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>What could not be written did not happen, and harms nothing else.</summary>
public sealed class StorageFailureTests
{
    [Fact]
    public async Task A_submission_that_could_not_be_written_is_not_accepted()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried);
        var name = Twice.NewName();
        await farm.Task(name).GetStatusAsync();
        var obstacle = Directory.CreateDirectory(farm.StateFile("task", name, "task"));

        await Assert.ThrowsAnyAsync<Exception>(() => farm.Task(name).SubmitAsync(Twice.Requirement(name)));
        obstacle.Delete();
        var status = await farm.Task(name).GetStatusAsync();

        Assert.Equal((TaskState.Unknown, 0), (status.State, status.History.Length));
        Assert.Equal(TaskState.Live, (await farm.GrowAsync(name, Twice.Requirement(name))).State);
    }

    [Fact]
    public async Task A_version_that_could_not_be_written_is_not_deployed()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried);
        var name = Twice.NewName();
        var version = Twice.Version(name, "return 2 * n;");
        await farm.Function(name).GetStableAsync();
        var obstacle = Directory.CreateDirectory(farm.StateFile("function", name, "function"));

        await Assert.ThrowsAnyAsync<Exception>(() => farm.Function(name).DeployAsync(version));
        obstacle.Delete();
        Assert.Null(await farm.Function(name).GetStableAsync());
        Assert.Equal(1, await farm.Function(name).DeployAsync(version));
        await farm.RestartAsync();

        Assert.Equal(version.Source, (await farm.Function(name).GetStableAsync())?.Source);
    }

    [Fact]
    public async Task A_task_whose_state_is_corrupt_does_not_keep_the_others_from_being_resumed()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried);
        var (corrupt, sound) = ($"a-{Twice.NewName()}", $"b-{Twice.NewName()}");
        foreach (var name in new[] { corrupt, sound })
        {
            farm.Hook.On(name, nameof(ITaskGrain.ReportAsync), static (_, _) => throw new TimeoutException("The report was lost."));
            await farm.Task(name).SubmitAsync(Twice.Requirement(name));
        }

        farm.Hook.On(sound, nameof(ITaskGrain.ReportAsync), static (call, _) => call.Invoke());
        await farm.RestartAsync(_ => File.AppendAllText(farm.StateFile("task", corrupt, "task"), "?"));
        var status = await farm.EndOfAsync(sound);

        Assert.Equal(TaskState.Live, status.State);
    }
}
