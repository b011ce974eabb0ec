using System.Collections.Immutable;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Projects;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Projects;
using CodeFarm.Grains.Tests.Farm;
using Orleans.Runtime;

namespace CodeFarm.Grains.Tests.Projects;

/// <summary>Requirements that are grown together, in the order of what they use.</summary>
public sealed class ProjectTests : IAsyncLifetime
{
    private static readonly PipelineOptions Brief = TestFarm.Unhurried with
    {
        ResumePeriod = TimeSpan.FromMilliseconds(200),
        // An agent that was on a lost silo is asked again within the patience of a test.
        SearchBudget = TimeSpan.FromSeconds(10),
        TestDeadline = TimeSpan.FromSeconds(10),
        StageTimeout = TimeSpan.FromSeconds(12),
    };

    private TestFarm _farm = null!;

    private IProjectBoardGrain Board => _farm.Client.GetGrain<IProjectBoardGrain>(FarmNames.Farm);

    public async Task InitializeAsync() => _farm = await TestFarm.StartAsync(Brief);

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task What_uses_another_is_grown_after_it()
    {
        var submitted = new List<string>();
        var project = PlanOf(Needing("top", "left", "right"), Needing("left", "bottom"), Needing("right", "bottom"), Needing("bottom"));
        foreach (var requirement in project.Requirements)
        {
            _farm.Hook.On(TaskIdOf(project, requirement), nameof(ITaskGrain.SubmitAsync), async (call, _) =>
            {
                foreach (var used in requirement.Uses)
                    Assert.NotNull(await _farm.Function(used).GetStableAsync());
                lock (submitted)
                    submitted.Add(requirement.Name);
                await call.Invoke();
            });
        }

        await ProjectOf(project).SubmitAsync(project);
        var end = await EndOfAsync(project);

        Assert.All(end.Items, static item => Assert.Equal((TaskState.Live, ""), (item.State, item.WaitsFor)));
        Assert.Equal(["bottom", "left", "right", "top"], end.Items.Select(static item => item.FunctionName));
        Assert.Equal(("bottom", "top", 4), (submitted[0], submitted[^1], submitted.Count));
        Assert.Empty(await Board.ListOpenAsync());
    }

    [Fact]
    public async Task What_waits_says_for_what()
    {
        var project = PlanOf(Needing("first"), Needing("second", "first"));
        var held = new TaskCompletionSource();
        _farm.Hook.On(TaskIdOf(project, project.Requirements[0]), nameof(ITaskGrain.ReportAsync), async (call, _) =>
        {
            await held.Task;
            await call.Invoke();
        });

        var status = await ProjectOf(project).SubmitAsync(project);
        held.SetResult();

        Assert.False(status.Ended);
        Assert.Equal(("second", "", TaskState.Queued, "first"), (status.Items[1].FunctionName, status.Items[1].TaskId, status.Items[1].State, status.Items[1].WaitsFor));
        Assert.True((await EndOfAsync(project)).Items.All(static item => item.State == TaskState.Live));
    }

    [Fact]
    public async Task What_uses_something_that_failed_is_not_grown_and_everything_else_is()
    {
        var project = PlanOf(Needing("broken"), Needing("middle", "broken"), Needing("top", "middle"), Needing("apart"));
        await SpoilAsync(project, "broken");

        await ProjectOf(project).SubmitAsync(project);
        var end = await EndOfAsync(project);

        Assert.Equal(
            [("broken", TaskState.Failed), ("middle", TaskState.Queued), ("top", TaskState.Queued), ("apart", TaskState.Live)],
            end.Items.Select(static item => (item.FunctionName, item.State)));
        Assert.StartsWith("failed: ", end.Items[0].WaitsFor, StringComparison.Ordinal);
        Assert.Equal("not grown: uses broken, which failed", end.Items[1].WaitsFor);
        Assert.Equal("not grown: uses middle, which was not grown", end.Items[2].WaitsFor);
        Assert.Null(await _farm.Function("middle").GetStableAsync());
    }

    [Fact]
    public async Task A_project_submitted_again_tries_what_was_not_grown_and_leaves_what_is_live()
    {
        var plan = PlanOf(Needing("good"), Needing("broken"), Needing("top", "broken"));
        await SpoilAsync(plan, "broken");
        await ProjectOf(plan).SubmitAsync(plan);
        var before = await EndOfAsync(plan);

        await ProjectOf(plan).SubmitAsync(plan);
        var after = await EndOfAsync(plan);

        Assert.Equal([TaskState.Live, TaskState.Failed, TaskState.Queued], before.Items.Select(static item => item.State));
        Assert.All(after.Items, static item => Assert.Equal(TaskState.Live, item.State));
        Assert.Equal(before.Items[0].TaskId, after.Items[0].TaskId);
        Assert.Single((await _farm.Function("good").GetInfoAsync())!.Versions);
    }

    [Fact]
    public async Task Watching_shows_each_change_once_and_ends_with_the_project()
    {
        var project = PlanOf(Needing("first"), Needing("second", "first"));
        await ProjectOf(project).SubmitAsync(project);
        var seen = new List<ProjectStatus>();

        await foreach (var status in ProjectOf(project).WatchAsync())
            seen.Add(status);

        Assert.True(seen[^1].Ended);
        Assert.DoesNotContain(seen.SkipLast(1), static status => status.Ended);
        Assert.Contains(seen, static status => status.Items[0].State == TaskState.Live && status.Items[1].State != TaskState.Live);
    }

    [Fact]
    public async Task Advancing_is_idempotent()
    {
        var project = PlanOf(Needing("first"), Needing("second", "first"));
        await ProjectOf(project).SubmitAsync(project);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ProjectOf(project).AdvanceAsync()));
        var end = await EndOfAsync(project);
        await ProjectOf(project).AdvanceAsync();

        Assert.Equal(end.Items.AsEnumerable(), (await ProjectOf(project).GetStatusAsync()).Items);
        foreach (var requirement in project.Requirements)
            Assert.Single((await _farm.Function(requirement.Name).GetInfoAsync())!.Versions);
    }

    [Fact]
    public async Task An_unknown_project_has_no_items_and_nothing_to_watch()
    {
        var project = _farm.Client.GetGrain<IProjectGrain>("unheard-of");

        await project.AdvanceAsync();
        var status = await project.GetStatusAsync();

        Assert.Equal((false, 0), (status.Ended, status.Items.Length));
        await foreach (var _ in project.WatchAsync())
            Assert.Fail("There is nothing to tell.");
    }

    [Fact]
    public async Task A_project_that_is_refused_is_not_remembered()
    {
        var project = PlanOf(Needing("a", "b"), Needing("b", "a"));

        await Assert.ThrowsAsync<FarmException>(() => ProjectOf(project).SubmitAsync(project));

        Assert.Empty((await ProjectOf(project).GetStatusAsync()).Items);
        Assert.Empty(await Board.ListOpenAsync());
    }

    [Fact]
    public async Task A_project_goes_on_after_the_loss_of_its_silo()
    {
        var project = PlanOf(Needing("first"), Needing("second", "first"), Needing("third", "second"));
        var id = ProjectOf(project).GetGrainId();
        _farm.Hook.On(TaskIdOf(project, project.Requirements[1]), nameof(ITaskGrain.SubmitAsync), async (call, number) =>
        {
            await call.Invoke();
            if (number == 1)
                await _farm.KillSiloOfAsync(id);
        });

        await ProjectOf(project).SubmitAsync(project);
        var end = await EndOfAsync(project);

        Assert.All(end.Items, static item => Assert.Equal(TaskState.Live, item.State));
        foreach (var requirement in project.Requirements)
            Assert.Single((await _farm.Function(requirement.Name).GetInfoAsync())!.Versions);
    }

    [Fact]
    public async Task A_project_goes_on_after_a_restart_without_anybody_asking()
    {
        var project = PlanOf(Needing("first"), Needing("second", "first"));
        var held = new TaskCompletionSource();
        _farm.Hook.On(TaskIdOf(project, project.Requirements[0]), nameof(ITaskGrain.ReportAsync), async (call, number) =>
        {
            if (number == 2)
            {
                held.TrySetResult();
                throw new SiloUnavailableException("The process ends here.");
            }

            await call.Invoke();
        });
        await ProjectOf(project).SubmitAsync(project);
        await held.Task.OrGiveUp("the second report of the first task");

        await _farm.RestartAsync();

        await Patience.Until(async () => await _farm.Function("second").GetStableAsync() is not null, "the second function");
        Assert.True((await EndOfAsync(project)).Items.All(static item => item.State == TaskState.Live));
    }

    private static Project PlanOf(params ImmutableArray<Requirement> requirements) => new("p", requirements);

    private static Requirement Needing(string name, params ImmutableArray<string> uses) => Twice.Requirement(name) with { Uses = uses };

    // A candidate by hand takes the place of the first submission's.
    private Task SpoilAsync(Project project, string name)
    {
        var requirement = project.Requirements.Single(requirement => requirement.Name == name);
        return _farm.PublishAsync(
            FarmNames.ValidateStream, Twice.Proposed(TaskIdOf(project, requirement), requirement, Twice.Candidate("return 3 * n;")));
    }

    private static string TaskIdOf(Project project, Requirement requirement) => ProjectPlan.TaskIdOf(project.Name, requirement);

    private IProjectGrain ProjectOf(Project project) => _farm.Client.GetGrain<IProjectGrain>(project.Name);

    private async Task<ProjectStatus> EndOfAsync(Project project)
    {
        await Patience.Until(
            async () =>
            {
                try
                {
                    return (await ProjectOf(project).GetStatusAsync()).Ended;
                }
                catch (SiloUnavailableException)
                {
                    return false;
                }
            },
            $"the end of {project.Name}");
        return await ProjectOf(project).GetStatusAsync();
    }
}
