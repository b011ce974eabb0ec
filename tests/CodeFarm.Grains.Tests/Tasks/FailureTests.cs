using CodeFarm.Contracts;
using CodeFarm.Contracts.Ledger;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;

namespace CodeFarm.Grains.Tests.Tasks;

/// <summary>Requirements that cannot be met.</summary>
public sealed class FailureTests : IAsyncLifetime
{
    private TestFarm _farm = null!;

    public async Task InitializeAsync() =>
        _farm = await TestFarm.StartAsync(TestFarm.Unhurried with { SearchBudget = TimeSpan.FromSeconds(1) });

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task Contradicting_examples_are_asked_about()
    {
        var name = Twice.NewName();

        var status = await _farm.GrowAsync(
            name, Twice.Requirement(name) with { Examples = [Twice.Example("1", "2"), Twice.Example("1", "3")] });

        Assert.Equal(TaskState.NeedsInput, status.State);
        Assert.Contains("example", status.Questions[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_fails_the_task_and_says_how_far_it_went()
    {
        var name = Twice.NewName();

        var status = await _farm.GrowAsync(name, Impossible(name));

        Assert.Equal(TaskState.Failed, status.State);
        Assert.StartsWith("No program was found", status.Failure, StringComparison.Ordinal);
        Assert.Equal([TaskState.Queued, TaskState.Interpreting, TaskState.Generating, TaskState.Failed], status.History.Select(static step => step.State));
        Assert.Null(await _farm.Function(name).GetStableAsync());
    }

    [Fact]
    public async Task A_requirement_that_is_nonsense_fails_the_task()
    {
        var name = Twice.NewName();

        var status = await _farm.GrowAsync(name, Twice.Requirement(name) with { Signature = "what is this" });

        Assert.Equal(TaskState.Failed, status.State);
        Assert.NotEqual("", status.Failure);
    }

    [Fact]
    public async Task A_failed_task_may_be_submitted_again()
    {
        var name = Twice.NewName();
        await _farm.GrowAsync(name, Impossible(name));

        var again = await _farm.GrowAsync(name, Impossible(name));

        Assert.Equal(TaskState.Failed, again.State);
        Assert.Equal("accepted again, submission 2", again.History[4].Text);
        Assert.Equal(8, again.History.Length);
    }

    [Fact]
    public async Task The_second_submission_does_not_inherit_the_failure_of_the_first()
    {
        var name = Twice.NewName();
        var requirement = Twice.Requirement(name);
        await _farm.PublishAsync(FarmNames.ValidateStream, Twice.Proposed(name, requirement, Twice.Candidate("return n;")));
        var first = await _farm.GrowAsync(name, requirement);

        var second = await _farm.GrowAsync(name, requirement);

        Assert.Equal((TaskState.Failed, TaskState.Live), (first.State, second.State));
        Assert.Equal(("", 1), (second.Failure, second.Version));
    }

    [Fact]
    public async Task A_deployment_that_comes_after_the_failure_deploys_nothing()
    {
        var name = Twice.NewName();
        var requirement = Twice.Requirement(name);
        await _farm.PublishAsync(FarmNames.ValidateStream, Twice.Proposed(name, requirement, Twice.Candidate("return n;")));
        await _farm.GrowAsync(name, requirement);
        var id = $"{name}/deploy/1.1";

        await _farm.PublishAsync(FarmNames.DeployStream, new DeploymentRequested(
            new EventHeader(id, "by hand", "farm.deploy", DateTimeOffset.UtcNow, name, ""),
            new TechnicalRequirement(requirement, "", [], [], []),
            Twice.Version(name, "return 2 * n;")));
        await Patience.Until(
            async () => (await _farm.Client.GetGrain<ILedgerGrain>(name).GetAccountAsync()).Entries.Any(entry => entry.Id == id),
            "the deployer's entry in the ledger");

        Assert.Null(await _farm.Function(name).GetStableAsync());
    }

    [Fact]
    public async Task Reports_of_an_earlier_submission_are_ignored()
    {
        var name = Twice.NewName();
        var requirement = Twice.Requirement(name);
        await _farm.PublishAsync(FarmNames.ValidateStream, Twice.Proposed(name, requirement, Twice.Candidate("return n;")));
        await _farm.GrowAsync(name, requirement);
        var go = new TaskCompletionSource();
        _farm.Hook.On(name, nameof(ITaskGrain.ReportAsync), async (call, _) =>
        {
            // Agents wait; the test does not.
            if (call.SourceId is not null)
                await go.Task;
            await call.Invoke();
        });
        await _farm.Task(name).SubmitAsync(requirement);

        // While an agent waits, the task takes no other calls: so this one stands in line before or after it.
        var late = _farm.Task(name).ReportAsync(new($"{name}/deploy/1.1", TaskState.Live, "late") { Version = 7, Source = "late source" });
        go.SetResult();
        await late.OrGiveUp("the late report");
        var status = await _farm.EndOfAsync(name);

        Assert.Equal((TaskState.Live, 1), (status.State, status.Version));
        Assert.DoesNotContain(status.History, static step => step.Text == "late");
        Assert.NotEqual("late source", status.Source);
    }

    private static Requirement Impossible(string name) => new(
        name,
        "What nobody can guess.",
        "string guess(string text)",
        [Twice.Example("\"a\"", "\"qx71\""), Twice.Example("\"b\"", "\"0 kk\""), Twice.Example("\"cd\"", "\"?zzpL\"")]);
}
