using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>From a requirement to a function that can be called.</summary>
public sealed class MainFlowTests(UnhurriedFarm fixture) : IClassFixture<UnhurriedFarm>
{
    private readonly TestFarm _farm = fixture.Farm;

    [Fact]
    public async Task A_requirement_becomes_a_function_that_answers_on_unseen_input()
    {
        var name = Twice.NewName();

        var status = await _farm.GrowAsync(name, Twice.Requirement(name));
        var result = await _farm.CallAsync(name, "21");

        Assert.Equal((TaskState.Live, 1, ""), (status.State, status.Version, status.Failure));
        Assert.Contains("class TwiceFunction", status.Source, StringComparison.Ordinal);
        Assert.Equal(("42", 1), (result.OutputJson, result.Version));
    }

    [Theory]
    [InlineData("parseURL")]
    [InlineData("math")]
    [InlineData("to_IPv4")]
    public async Task A_function_may_have_any_name_that_a_signature_may_have(string function)
    {
        var name = Twice.NewName();
        var requirement = Twice.Requirement(name) with { Signature = $"int {function}(int n)" };

        var status = await _farm.GrowAsync(name, requirement);

        Assert.Equal((TaskState.Live, ""), (status.State, status.Failure));
    }

    [Fact]
    public async Task The_history_has_every_stage_once_and_in_order()
    {
        var name = Twice.NewName();

        var status = await _farm.GrowAsync(name, Twice.Requirement(name));

        Assert.Equal(
            [TaskState.Queued, TaskState.Interpreting, TaskState.Generating, TaskState.Validating, TaskState.Testing, TaskState.Deploying, TaskState.Live],
            status.History.Select(static step => step.State));
        Assert.Equal(status.History.OrderBy(static step => step.Time), status.History);
        Assert.Contains("3 of 3 examples hold", status.History[5].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_examples_leave_open_is_shown_with_the_function_and_blocks_nothing()
    {
        var name = Twice.NewName();
        var requirement = Twice.Requirement(name) with
        {
            Description = "A number.",
            Examples = [new(["0"], "0"), new(["2"], "4")],
        };

        var status = await _farm.GrowAsync(name, requirement);

        Assert.Equal((TaskState.Live, ""), (status.State, status.Failure));
        var question = status.Questions[0];
        Assert.StartsWith($"The examples leave it open: is {name}(", question.Text, StringComparison.Ordinal);
        Assert.StartsWith("examples:", question.Example, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_shows_every_step_and_ends_with_the_task()
    {
        var name = Twice.NewName();
        await _farm.Task(name).SubmitAsync(Twice.Requirement(name));
        var seen = new List<TaskStep>();

        await foreach (var step in _farm.Task(name).WatchAsync())
            seen.Add(step);

        // A search that takes long says how far it is in between, which is no part of the history.
        Assert.Equal((await _farm.Task(name).GetStatusAsync()).History, seen.Where(static step => !step.IsProgress));
    }

    [Fact]
    public async Task Watching_a_task_that_nobody_has_submitted_ends_at_once()
    {
        var seen = new List<TaskStep>();

        await foreach (var step in _farm.Task("nobodys-task").WatchAsync())
            seen.Add(step);

        Assert.Empty(seen);
        Assert.Equal(TaskState.Unknown, (await _farm.Task("nobodys-task").GetStatusAsync()).State);
    }

    [Fact]
    public async Task Submitting_the_same_again_changes_nothing()
    {
        var name = Twice.NewName();
        var requirement = Twice.Requirement(name);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _farm.Task(name).SubmitAsync(requirement)));
        var first = await _farm.EndOfAsync(name);
        await _farm.Task(name).SubmitAsync(requirement);
        var again = await _farm.EndOfAsync(name);

        Assert.Equal(TaskState.Live, again.State);
        Assert.Equal(first.History.AsEnumerable(), again.History.AsEnumerable());
        Assert.Equal(1, (await _farm.CallAsync(name, "1")).Version);
    }

    [Fact]
    public async Task Two_tasks_of_one_function_are_two_versions_and_the_newest_answers()
    {
        var name = Twice.NewName();

        var first = await _farm.GrowAsync($"{name}-a", Twice.Requirement(name));
        var second = await _farm.GrowAsync(
            $"{name}-b", Twice.Requirement(name) with { Examples = [Twice.Example("1", "3"), Twice.Example("4", "12")] });

        Assert.Equal((1, 2), (first.Version, second.Version));
        Assert.Equal("30", (await _farm.CallAsync(name, "10")).OutputJson);
    }

    [Fact]
    public async Task A_rating_is_kept_with_the_version_that_it_is_about()
    {
        var name = Twice.NewName();
        var requirement = Twice.Requirement(name);
        var feedback = _farm.Client.GetGrain<IFeedbackGrain>(name);

        await _farm.GrowAsync(name, requirement);
        var receipt = await feedback.GiveAsync(new("one", 4, "", null));

        Assert.Equal((1, "", 1, 4.0), (receipt.Version, receipt.TaskId, (await feedback.GetSummaryAsync()).Ratings, (await feedback.GetSummaryAsync()).Average));
    }

    [Fact]
    public async Task A_task_that_has_ended_leaves_the_board()
    {
        var name = Twice.NewName();
        var board = _farm.Client.GetGrain<ITaskBoardGrain>(Contracts.FarmNames.Farm);

        await _farm.GrowAsync(name, Twice.Requirement(name));

        Assert.DoesNotContain(name, await board.ListOpenAsync());
    }
}
