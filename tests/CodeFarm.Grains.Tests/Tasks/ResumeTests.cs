using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Agents;
using CodeFarm.Grains.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>Tasks whose process ends again and again.</summary>
public sealed class ResumeTests
{
    [Fact]
    public async Task A_task_whose_process_ends_each_time_fails_after_a_bounded_number_of_times_and_says_so()
    {
        var search = new EndlessSearch();
        var options = TestFarm.Unhurried with { MaximumRestarts = 2 };
        await using var farm = await TestFarm.StartAsync(
            options, silos: 1, silo => silo.Services.AddSingleton(search).AddSingleton<IExpertRouter, EndlessRouter>());
        var name = Twice.NewName();
        await farm.Task(name).SubmitAsync(Twice.Requirement(name));
        await search.Begun(name).OrGiveUp("the begin of the search");

        var restarts = 0;
        while (restarts < 40 && await IsOpenAsync(farm, name))
        {
            restarts++;
            await farm.RestartAsync();
        }

        var status = await farm.Task(name).GetStatusAsync();
        Assert.Equal(TaskState.Failed, status.State);
        Assert.Contains("Its process ended", status.Failure, StringComparison.Ordinal);
        Assert.InRange(restarts, options.MaximumRestarts, 39);
        Assert.Empty(await farm.Board.ListOpenAsync());
    }

    [Fact]
    public async Task A_search_ends_with_its_silo_and_is_made_again_after_it()
    {
        var search = new EndlessSearch();
        await using var farm = await TestFarm.StartAsync(
            TestFarm.Unhurried, silos: 3, silo => silo.Services.AddSingleton(search).AddSingleton<IExpertRouter, EndlessRouter>());
        var name = Twice.NewName();
        await farm.Task(name).SubmitAsync(Twice.Requirement(name));
        await search.Begun(name).OrGiveUp("the begin of the search");

        await farm.RestartAsync();
        await search.Ended(name).OrGiveUp("the end of the search on the silo that has stopped");
        search.Release();

        Assert.Equal(TaskState.Live, (await farm.EndOfAsync(name)).State);
    }

    // The service that resumes tasks has its turn at the start of a silo; this waits for what it did to this one.
    private static async Task<bool> IsOpenAsync(TestFarm farm, string name)
    {
        await farm.Task(name).ResumeAsync();
        return !(await farm.Task(name).GetStatusAsync()).State.IsFinal();
    }
}
