using CodeFarm.Contracts;
using CodeFarm.Contracts.Experts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Agents;
using CodeFarm.Grains.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Grains.Tests.Pipeline;

/// <summary>Tasks that a user stops.</summary>
public sealed class CancelTests : IAsyncLifetime
{
    private readonly EndlessSearch _search = new();
    private TestFarm _farm = null!;

    public async Task InitializeAsync() => _farm = await TestFarm.StartAsync(
        TestFarm.Unhurried, configure: silo => silo.Services.AddSingleton(_search).AddSingleton<IExpertRouter, EndlessRouter>());

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task Cancelling_ends_the_search_and_nothing_is_deployed()
    {
        var name = await SearchingAsync();

        var cancelled = await _farm.Task(name).CancelAsync("not needed any more");
        await _search.Ended(name).OrGiveUp("the end of the search");

        Assert.Equal((TaskState.Cancelled, "not needed any more"), (cancelled.State, cancelled.Failure));
        Assert.Equal(TaskState.Cancelled, (await _farm.EndOfAsync(name)).State);
        Assert.Empty(await _farm.Board.ListOpenAsync());
        Assert.Empty(await _farm.DeadLetters.ListAsync());
        Assert.Null(await _farm.Function(name).GetStableAsync());
    }

    [Fact]
    public async Task A_cancelled_task_that_is_submitted_again_goes_live()
    {
        var name = await SearchingAsync();
        await _farm.Task(name).CancelAsync("a mistake");
        await _search.Ended(name).OrGiveUp("the end of the search");
        _search.Release();

        var status = await _farm.GrowAsync(name, Twice.Requirement(name));

        Assert.Equal((TaskState.Live, 1, ""), (status.State, status.Version, status.Failure));
        Assert.Contains(status.History, static step => step.State == TaskState.Cancelled && step.Text == "a mistake");
    }

    [Fact]
    public async Task Cancelling_again_is_no_error()
    {
        var name = await SearchingAsync();

        await _farm.Task(name).CancelAsync("first");
        var again = await _farm.Task(name).CancelAsync("second");

        Assert.Equal((TaskState.Cancelled, "first"), (again.State, again.Failure));
        Assert.Single(again.History, static step => step.State == TaskState.Cancelled);
    }

    [Fact]
    public async Task A_task_that_is_being_deployed_cannot_be_cancelled()
    {
        _search.Release();
        var name = Twice.NewName();
        var (reached, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        _farm.Hook.On(name, nameof(IFunctionGrain.DeployAsync), async (call, _) =>
        {
            reached.TrySetResult();
            await held.Task;
            await call.Invoke();
        });
        await _farm.Task(name).SubmitAsync(Twice.Requirement(name));
        await reached.Task.OrGiveUp("the deployment");

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.Task(name).CancelAsync("too late"));
        held.SetResult();

        Assert.Equal(FarmErrors.TaskEnded, error.Code);
        Assert.Equal(TaskState.Live, (await _farm.EndOfAsync(name)).State);
    }

    [Fact]
    public async Task A_task_that_has_ended_cannot_be_cancelled()
    {
        _search.Release();
        var name = Twice.NewName();
        await _farm.GrowAsync(name, Twice.Requirement(name));

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.Task(name).CancelAsync("too late"));

        Assert.Equal(FarmErrors.TaskEnded, error.Code);
    }

    [Fact]
    public async Task A_task_that_nobody_has_submitted_cannot_be_cancelled()
    {
        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.Task("unheard-of").CancelAsync("why not"));

        Assert.Equal(FarmErrors.TaskNotFound, error.Code);
    }

    [Fact]
    public async Task Cancelling_survives_the_loss_of_the_silo()
    {
        var name = await SearchingAsync();
        await _farm.Task(name).CancelAsync("not needed");

        await _farm.KillSiloOfAsync(_farm.Task(name).GetGrainId());
        var status = await _farm.EndOfAsync(name);

        Assert.Equal(TaskState.Cancelled, status.State);
        Assert.Null(await _farm.Function(name).GetStableAsync());
    }

    [Fact]
    public async Task Progress_reaches_those_who_watch_and_is_no_history()
    {
        var name = await SearchingAsync();

        var progress = await _farm.StepOfAsync(name, static step => step.IsProgress);
        await _farm.Task(name).CancelAsync("enough");
        var status = await _farm.EndOfAsync(name);

        Assert.Equal((TaskState.Generating, EndlessRouter.News), (progress.State, progress.Text));
        Assert.DoesNotContain(status.History, static step => step.IsProgress || step.Text == EndlessRouter.News);
    }

    [Fact]
    public async Task Progress_of_an_earlier_submission_is_not_told()
    {
        var name = await SearchingAsync();
        await _farm.StepOfAsync(name, static step => step.IsProgress);

        await _farm.Task(name).ProgressAsync($"{name}/generate/7.1", "from elsewhere");

        Assert.DoesNotContain("elsewhere", (await _farm.Task(name).GetStatusAsync()).WaitsFor, StringComparison.Ordinal);
        await _farm.Task(name).CancelAsync("enough");
    }

    private async Task<string> SearchingAsync()
    {
        var name = Twice.NewName();
        await _farm.Task(name).SubmitAsync(Twice.Requirement(name));
        await _search.Begun(name).OrGiveUp("the begin of the search");
        return name;
    }
}
