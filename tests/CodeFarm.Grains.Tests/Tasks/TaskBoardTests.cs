using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>The list of tasks.</summary>
public sealed class TaskBoardTests : IAsyncLifetime
{
    private const int Listed = 3;
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private TestFarm _farm = null!;

    // One apart: on the farm's own board, tasks that were never submitted are struck by whoever resumes tasks.
    private ITaskBoardGrain Board => _farm.Client.GetGrain<ITaskBoardGrain>("apart");

    public async Task InitializeAsync() => _farm = await TestFarm.StartAsync(TestFarm.Unhurried with { EndedTasksListed = Listed }, silos: 1);

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task Open_tasks_come_first_the_newest_at_the_top()
    {
        foreach (var (id, minute) in new[] { ("b", 2), ("c", 3), ("a", 1) })
        {
            await Board.OpenAsync(id);
            await Board.NoteAsync(Summary(id, TaskState.Testing, minute));
        }

        await Board.OpenAsync("ended");
        await Board.CloseAsync(Summary("ended", TaskState.Live, 9));

        Assert.Equal(["c", "b", "a", "ended"], await IdsAsync());
        Assert.Equal(["a", "b", "c"], (await Board.ListOpenAsync()).Order());
    }

    [Fact]
    public async Task Of_the_tasks_that_have_ended_the_latest_are_listed()
    {
        foreach (var id in new[] { "a", "b", "c", "d", "e" })
        {
            await Board.OpenAsync(id);
            await Board.CloseAsync(Summary(id, TaskState.Failed, 0));
        }

        Assert.Equal(["e", "d", "c"], await IdsAsync());
        Assert.Empty(await Board.ListOpenAsync());
    }

    [Fact]
    public async Task A_task_that_is_submitted_again_is_open_and_no_longer_among_those_that_have_ended()
    {
        await Board.OpenAsync("a");
        await Board.CloseAsync(Summary("a", TaskState.Failed, 0));

        await Board.OpenAsync("a");

        Assert.Equal(["a"], await IdsAsync());
        Assert.Equal("a", Assert.Single(await Board.ListOpenAsync()));
    }

    [Fact]
    public async Task Each_operation_done_again_changes_nothing()
    {
        for (var i = 0; i < 2; i++)
            await Board.OpenAsync("a");
        for (var i = 0; i < 2; i++)
            await Board.CloseAsync(Summary("a", TaskState.Live, 0));
        for (var i = 0; i < 2; i++)
            await Board.ForgetAsync("never-opened");
        await Board.NoteAsync(Summary("a", TaskState.Testing, 0));

        Assert.Equal(TaskState.Live, Assert.Single(await Board.ListAsync()).State);
    }

    [Fact]
    public async Task The_list_survives_a_restart()
    {
        await Board.OpenAsync("ended");
        await Board.CloseAsync(Summary("ended", TaskState.Live, 0));

        await _farm.RestartAsync();

        Assert.Equal(Summary("ended", TaskState.Live, 0), Assert.Single(await Board.ListAsync()));
    }

    [Fact]
    public async Task A_task_is_listed_as_it_goes_through_its_stages()
    {
        var name = Twice.NewName();
        var (reached, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        _farm.Hook.On(name, nameof(Contracts.Functions.IFunctionGrain.DeployAsync), async (call, _) =>
        {
            reached.TrySetResult();
            await held.Task;
            await call.Invoke();
        });
        await _farm.Task(name).SubmitAsync(Twice.Requirement(name));
        await reached.Task.OrGiveUp("the deployment");

        var open = (await _farm.Board.ListAsync())[0];
        held.SetResult();
        await _farm.EndOfAsync(name);
        var ended = (await _farm.Board.ListAsync())[0];

        Assert.Equal((name, name, TaskState.Deploying, "the registry"), (open.TaskId, open.FunctionName, open.State, open.WaitsFor));
        Assert.Equal((name, TaskState.Live, 1, ""), (ended.TaskId, ended.State, ended.Version, ended.WaitsFor));
    }

    private static TaskSummary Summary(string id, TaskState state, int minute) =>
        new(id, "f", state, 0, Noon.AddMinutes(minute), Noon.AddMinutes(minute), "");

    private async Task<IEnumerable<string>> IdsAsync() => (await Board.ListAsync()).Select(static task => task.TaskId);
}
