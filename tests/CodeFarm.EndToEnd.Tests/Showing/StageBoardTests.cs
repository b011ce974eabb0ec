using CodeFarm.Cli.Progress;
using CodeFarm.Contracts.Tasks;

namespace CodeFarm.EndToEnd.Tests.Showing;

/// <summary>The five stages as the steps of a task tell them.</summary>
public sealed class StageBoardTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_step_that_enters_a_stage_tells_what_the_one_before_has_done_and_how_long_it_took()
    {
        var board = new StageBoard("f");

        board.Apply(Step(TaskState.Queued, 0, "accepted"));
        board.Apply(Step(TaskState.Interpreting, 1, "reading"));
        board.Apply(Step(TaskState.Generating, 2, "searching"));
        var news = board.Apply(Step(TaskState.Validating, 5, "1 candidate"));

        Assert.Equal([0], news);
        Assert.Equal((StageStatus.Done, "1 candidate", 5.0), (board.Stages[0].Status, board.Stages[0].Text, board.Stages[0].Seconds));
        Assert.Equal((1, StageStatus.Running), (board.Current, board.Stages[1].Status));
    }

    [Fact]
    public void A_live_task_has_five_stages_done()
    {
        var board = new StageBoard("f");

        foreach (var (state, i) in new[] { TaskState.Queued, TaskState.Validating, TaskState.Testing, TaskState.Deploying, TaskState.Live }.Select(static (s, i) => (s, i)))
            board.Apply(Step(state, i, "text"));

        Assert.All(board.Stages, static stage => Assert.Equal(StageStatus.Done, stage.Status));
    }

    [Theory]
    [InlineData(TaskState.Failed)]
    [InlineData(TaskState.NeedsInput)]
    [InlineData(TaskState.Cancelled)]
    public void A_task_ends_in_the_stage_where_it_was(TaskState end)
    {
        var board = new StageBoard("f");
        board.Apply(Step(TaskState.Queued, 0, "accepted"));
        board.Apply(Step(TaskState.Validating, 1, "1 candidate"));

        board.Apply(Step(end, 3, "why"));

        Assert.NotEqual(StageStatus.Running, board.Stages[1].Status);
        Assert.Equal(("why", 2.0), (board.Stages[1].Text, board.Stages[1].Seconds));
        Assert.Equal(StageStatus.Waiting, board.Stages[2].Status);
    }

    [Fact]
    public void A_task_that_goes_back_to_a_stage_voids_those_that_followed()
    {
        var board = new StageBoard("f");
        board.Apply(Step(TaskState.Queued, 0, "accepted"));
        board.Apply(Step(TaskState.Validating, 1, "1 candidate"));
        board.Apply(Step(TaskState.Testing, 2, "compiled"));

        board.Apply(Step(TaskState.Generating, 10, "once more"));

        Assert.Equal((0, "once more", Start.AddSeconds(10)), (board.Current, board.Stages[0].Text, board.Stages[0].Started));
        Assert.All(board.Stages.Skip(1), static stage => Assert.Equal(StageStatus.Waiting, stage.Status));
    }

    private static TaskStep Step(TaskState state, int second, string text) => new(state, Start.AddSeconds(second), text);
}
