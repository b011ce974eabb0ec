using CodeFarm.Contracts;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>Candidates that are not good enough, one way or another: the next is tried, or the task fails and says why.</summary>
public sealed class CandidateTests : IAsyncLifetime
{
    private const string Good = "return 2 * n;";

    private TestFarm _farm = null!;

    public static TheoryData<string, string> Bad => new()
    {
        { "return m;", "CS0103" },
        { "return System.IO.Directory.GetFiles(\"/\").Length;", "policy." },
        { "return n + 1;", "twice(5) gave 6, expected 10" },
        { "if (n < 0) throw new InvalidOperationException(\"no debts\"); return 2 * n;", "twice(-7) threw" },
        { "return Twice(n) + 1;", "ended" },
        { "while (true) { }", "did not end" },
    };

    public async Task InitializeAsync() =>
        _farm = await TestFarm.StartAsync(TestFarm.Unhurried with { TestDeadline = TimeSpan.FromSeconds(10) }, silos: 1);

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task After_a_bad_candidate_the_next_is_tried(string bad, string reason)
    {
        var name = Twice.NewName();

        var status = await ProposeAsync(name, Twice.Candidate(bad), Twice.Candidate(Good));

        Assert.Equal((TaskState.Live, ""), (status.State, status.Failure));
        Assert.Contains(status.History, step => step.Text.Contains(reason, StringComparison.Ordinal));
        Assert.Equal(Twice.Candidate(Good), status.Source);
        Assert.Equal("18", (await _farm.CallAsync(name, "9")).OutputJson);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_task_whose_candidates_are_all_bad_fails_and_says_why(string bad, string reason)
    {
        var name = Twice.NewName();

        var status = await ProposeAsync(name, Twice.Candidate(bad));

        Assert.Equal(TaskState.Failed, status.State);
        Assert.Contains(reason, status.Failure, StringComparison.Ordinal);
        Assert.Equal(("", 0), (status.Source, status.Version));
        Assert.Null(await _farm.Function(name).GetStableAsync());
    }

    [Fact]
    public async Task A_broken_example_is_named_with_its_inputs_and_both_results()
    {
        var status = await ProposeAsync(Twice.NewName(), Twice.Candidate("return n == 5 ? 11 : 2 * n;"));

        Assert.Equal("No candidate passed its tests. example 2 breaks: twice(5) gave 11, expected 10.", status.Failure);
    }

    private async Task<TaskStatus> ProposeAsync(string name, params string[] candidates)
    {
        var requirement = Twice.Requirement(name);
        await _farm.PublishAsync(FarmNames.ValidateStream, Twice.Proposed(name, requirement, candidates));
        return await _farm.GrowAsync(name, requirement);
    }
}
