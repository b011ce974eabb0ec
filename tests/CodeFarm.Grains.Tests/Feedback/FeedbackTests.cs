using System.Collections.Immutable;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Grains.Tests.Farm;
using Orleans.Runtime;

namespace CodeFarm.Grains.Tests.Feedback;

/// <summary>What callers say becomes tests, and tests become better versions.</summary>
public sealed class FeedbackTests(FeedbackTests.QuickFarm fixture) : IClassFixture<FeedbackTests.QuickFarm>
{
    private readonly TestFarm _farm = fixture.Farm;

    /// <summary>A farm whose searches in vain are short.</summary>
    public sealed class QuickFarm : IAsyncLifetime
    {
        internal TestFarm Farm { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Farm = await TestFarm.StartAsync(TestFarm.Unhurried with { SearchBudget = TimeSpan.FromSeconds(2) });

        public async Task DisposeAsync() => await Farm.DisposeAsync();
    }

    [Fact]
    public async Task An_example_that_fails_grows_a_version_that_passes_it_and_the_old_one_stays()
    {
        var name = await DeployAsync("return n;", Twice.Example("0", "0"));

        var receipt = await Feedback(name).GiveAsync(Says("a", "4", "8"));
        var status = await _farm.EndOfAsync(receipt.TaskId);

        Assert.Equal((1, $"{name}-feedback-a"), (receipt.Version, receipt.TaskId));
        Assert.Equal((TaskState.Live, 2), (status.State, status.Version));
        Assert.Equal(("8", 2), await CallAsync(name));
        Assert.Equal("4", (await _farm.Function(name).InvokeAsync(["4"], version: 1)).OutputJson);
        Assert.Equal(["0", "4"], await SuiteAsync(name));
    }

    [Fact]
    public async Task One_call_that_is_lost_grows_no_version()
    {
        var name = await DeployAsync("return 2 * n;", Twice.Example("0", "0"));
        _farm.Hook.On(name, nameof(IFunctionGrain.InvokeAsync), async (call, number) =>
        {
            if (number == 1)
                throw new FarmException(FarmErrors.FunctionFailed, "the deadline passed");
            await call.Invoke();
        });

        var receipt = await Feedback(name).GiveAsync(Says("a", "4", "8"));

        Assert.Equal((1, ""), (receipt.Version, receipt.TaskId));
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_stable_version_and_its_task_says_why()
    {
        var name = await DeployAsync("return n;", Twice.Example("0", "0"));
        await ProposeAsync($"{name}-feedback-a", name, "return 3 * n;", Twice.Example("0", "0"), Twice.Example("4", "8"));

        var receipt = await Feedback(name).GiveAsync(Says("a", "4", "8"));
        var status = await _farm.EndOfAsync(receipt.TaskId);

        Assert.Equal(TaskState.Failed, status.State);
        Assert.Contains("twice(4) gave 12, expected 8", status.Failure, StringComparison.Ordinal);
        Assert.Equal(("4", 1), await CallAsync(name));
    }

    [Fact]
    public async Task An_example_that_holds_starts_nothing_and_joins_the_next_suite()
    {
        var name = await DeployAsync("return n < 10 ? 2 * n : n;", Twice.Example("0", "0"));

        var holds = await Feedback(name).GiveAsync(Says("a", "4", "8"));
        var fails = await Feedback(name).GiveAsync(Says("b", "11", "22"));
        await _farm.EndOfAsync(fails.TaskId);

        Assert.Equal("", holds.TaskId);
        Assert.Contains("does this already", holds.Text, StringComparison.Ordinal);
        Assert.Equal(["0", "4", "11"], await SuiteAsync(name));
    }

    [Fact]
    public async Task The_next_rebuild_has_every_example_although_another_runs()
    {
        var name = await DeployAsync("return n;", Twice.Example("0", "0"));
        var held = HoldReport($"{name}-feedback-a", number: 1);

        var first = await Feedback(name).GiveAsync(Says("a", "4", "8"));
        var second = await Feedback(name).GiveAsync(Says("b", "5", "10"));
        held.SetResult();
        await _farm.EndOfAsync(first.TaskId);
        await _farm.EndOfAsync(second.TaskId);

        var submitted = await _farm.Events.OfAsync<Contracts.Pipeline.InterpretationRequested>(second.TaskId, 1);
        Assert.Equal(["0", "4", "5"], submitted[0].Requirement.Examples.Select(static example => example.InputsJson[0]));
        Assert.Equal(["8", "10"], [(await _farm.CallAsync(name, "4")).OutputJson, (await _farm.CallAsync(name, "5")).OutputJson]);
    }

    [Fact]
    public async Task A_rebuild_that_is_overtaken_takes_nothing_back()
    {
        var name = await DeployAsync("return n;", Twice.Example("0", "0"));
        var held = HoldReport($"{name}-feedback-a", number: 1);
        var first = await Feedback(name).GiveAsync(Says("a", "4", "8"));
        // The first rebuild finds what satisfies its own suite only.
        await ProposeAsync($"{name}-feedback-a", name, "return n == 4 ? 8 : n;", Twice.Example("0", "0"), Twice.Example("4", "8"));
        var second = await Feedback(name).GiveAsync(Says("b", "5", "10"));
        var overtaking = await _farm.EndOfAsync(second.TaskId);
        held.SetResult();
        var overtaken = await _farm.EndOfAsync(first.TaskId);

        Assert.Equal((2, 3), (overtaking.Version, overtaken.Version));
        await Patience.Until(async () => (await _farm.Function(name).GetInfoAsync())!.Stable == 2, "the rollback to the better version");
        Assert.Equal("10", (await _farm.CallAsync(name, "5")).OutputJson);
    }

    [Fact]
    public async Task An_example_that_held_and_that_a_new_version_breaks_grows_another()
    {
        var name = await DeployAsync("return n < 10 ? 2 * n : n;", Twice.Example("0", "0"));
        var held = HoldReport($"{name}-feedback-a", number: 1);
        var fails = await Feedback(name).GiveAsync(Says("a", "11", "22"));
        await ProposeAsync($"{name}-feedback-a", name, "return n > 10 ? 2 * n : n;", Twice.Example("0", "0"), Twice.Example("11", "22"));
        var holds = await Feedback(name).GiveAsync(Says("b", "4", "8"));
        held.SetResult();
        await _farm.EndOfAsync(fails.TaskId);

        Assert.Equal("", holds.TaskId);
        await Patience.Until(async () => (await SuiteAsync(name)).Length == 3, "a version with both examples");
        Assert.Equal(["8", "22"], [(await _farm.CallAsync(name, "4")).OutputJson, (await _farm.CallAsync(name, "11")).OutputJson]);
    }

    [Fact]
    public async Task The_same_feedback_given_again_counts_once()
    {
        var name = await DeployAsync("return n;", Twice.Example("0", "0"));

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Feedback(name).GiveAsync(Says("a", "4", "8") with { Rating = 2 })));
        await _farm.EndOfAsync(receipts[0].TaskId);
        var late = await Feedback(name).GiveAsync(Says("a", "4", "8") with { Rating = 2 });

        Assert.Single(receipts.Append(late).Distinct());
        var summary = await Feedback(name).GetSummaryAsync();
        Assert.Equal((1, 2.0, 1), (summary.Ratings, summary.Average, summary.Examples.Length));
        Assert.Equal(2, (await _farm.Function(name).GetInfoAsync())!.Versions.Length);
    }

    [Fact]
    public async Task After_a_crash_between_decision_and_submission_the_same_task_is_started()
    {
        await using var farm = await TestFarm.StartAsync(TestFarm.Unhurried, silos: 2);
        await farm.Function("twice").DeployAsync(VersionOf("return n;", Twice.Example("0", "0")));
        var feedback = farm.Client.GetGrain<IFeedbackGrain>("twice");
        farm.Hook.On("twice-feedback-a", nameof(ITaskGrain.SubmitAsync), async (call, number) =>
        {
            if (number == 1)
                await farm.KillSiloOfAsync(feedback.GetGrainId());
            await call.Invoke();
        });

        await Assert.ThrowsAsync<SiloUnavailableException>(() => feedback.GiveAsync(Says("a", "4", "8")));
        var receipt = await feedback.GiveAsync(Says("a", "4", "8"));
        var status = await farm.EndOfAsync(receipt.TaskId);

        Assert.Equal((TaskState.Live, 2), (status.State, status.Version));
        Assert.Equal(2, (await farm.Function("twice").GetInfoAsync())!.Versions.Length);
    }

    [Theory]
    [InlineData("4", "9")]
    [InlineData("1", "5")]
    public async Task An_example_that_contradicts_what_was_said_is_refused(string input, string output)
    {
        var name = await DeployAsync("return 2 * n;", Twice.Example("1", "2"));
        await Feedback(name).GiveAsync(Says("a", "4", "8"));

        var error = await Assert.ThrowsAsync<FarmException>(() => Feedback(name).GiveAsync(Says("b", input, output)));

        Assert.Equal(FarmErrors.FeedbackConflict, error.Code);
        Assert.Contains($"yours says {output}", error.Message, StringComparison.Ordinal);
        Assert.Single((await Feedback(name).GetSummaryAsync()).Examples);
    }

    [Fact]
    public async Task A_newer_requirement_overrules_an_older_example()
    {
        var name = await DeployAsync("return 2 * n;", Twice.Example("0", "0"));
        await Feedback(name).GiveAsync(Says("a", "4", "8"));
        await _farm.Function(name).DeployAsync(VersionOf("return n == 4 ? 9 : n;", Twice.Example("0", "0"), Twice.Example("4", "9")) with { TaskId = "newer" });

        var receipt = await Feedback(name).GiveAsync(Says("b", "5", "6"));
        var submitted = await _farm.Events.OfAsync<Contracts.Pipeline.InterpretationRequested>(receipt.TaskId, 1);

        Assert.Equal(["0", "4", "5"], submitted[0].Requirement.Examples.Select(static example => example.InputsJson[0]));
        Assert.Equal("9", submitted[0].Requirement.Examples[1].OutputJson);
    }

    [Fact]
    public async Task Feedback_is_about_the_version_that_is_stable_when_it_comes()
    {
        var name = await DeployAsync("return n;", Twice.Example("0", "0"));
        await _farm.Function(name).DeployAsync(VersionOf("return 2 * n;", Twice.Example("0", "0")) with { TaskId = "second" });

        var receipt = await Feedback(name).GiveAsync(Says("a", "4", "8"));

        Assert.Equal((2, ""), (receipt.Version, receipt.TaskId));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(6, null)]
    [InlineData(-1, null)]
    [InlineData(3, "\"four\"")]
    public async Task Feedback_that_says_nothing_or_nonsense_is_refused(int rating, string? input)
    {
        var name = await DeployAsync("return n;", Twice.Example("0", "0"));
        var nonsense = new FunctionFeedback("a", rating, "", input is null ? null : Twice.Example(input, "8"));

        var error = await Assert.ThrowsAsync<FarmException>(() => Feedback(name).GiveAsync(nonsense));

        Assert.Equal(FarmErrors.FeedbackInvalid, error.Code);
        Assert.Equal((0, 0), ((await Feedback(name).GetSummaryAsync()).Ratings, (await Feedback(name).GetSummaryAsync()).Examples.Length));
    }

    [Fact]
    public async Task Feedback_without_an_id_is_refused()
    {
        var name = await DeployAsync("return n;", Twice.Example("0", "0"));

        var error = await Assert.ThrowsAsync<FarmException>(() => Feedback(name).GiveAsync(Says(" ", "4", "8")));

        Assert.Equal(FarmErrors.FeedbackInvalid, error.Code);
    }

    [Fact]
    public async Task An_unknown_function_takes_no_feedback()
    {
        var error = await Assert.ThrowsAsync<FarmException>(() => Feedback("unheard-of").GiveAsync(Says("a", "4", "8")));

        Assert.Equal(FarmErrors.FunctionNotFound, error.Code);
    }

    private static FunctionFeedback Says(string id, string input, string output) => new(id, 0, "", Twice.Example(input, output));

    private static FunctionVersion VersionOf(string body, params ImmutableArray<RequirementExample> examples)
    {
        var version = Twice.Version("by-hand", body);
        return version with { Requirement = version.Requirement with { Examples = examples } };
    }

    private IFeedbackGrain Feedback(string name) => _farm.Client.GetGrain<IFeedbackGrain>(name);

    private async Task<string> DeployAsync(string body, params ImmutableArray<RequirementExample> examples)
    {
        var name = Twice.NewName();
        var version = VersionOf(body, examples);
        await _farm.Function(name).DeployAsync(version with { TaskId = name, Requirement = version.Requirement with { Name = name } });
        return name;
    }

    private Task ProposeAsync(string taskId, string name, string body, params ImmutableArray<RequirementExample> examples) => _farm.PublishAsync(
        FarmNames.ValidateStream, Twice.Proposed(taskId, Twice.Requirement(name) with { Examples = examples }, Twice.Candidate(body)));

    private TaskCompletionSource HoldReport(string taskId, int number)
    {
        var held = new TaskCompletionSource();
        _farm.Hook.On(taskId, nameof(ITaskGrain.ReportAsync), async (call, count) =>
        {
            if (count == number)
                await held.Task;
            await call.Invoke();
        });
        return held;
    }

    private async Task<(string Output, int Version)> CallAsync(string name) =>
        await _farm.CallAsync(name, "4") is var result ? (result.OutputJson, result.Version) : default;

    private async Task<string[]> SuiteAsync(string name) =>
        [.. (await _farm.Function(name).GetInfoAsync())!.Requirement.Examples.Select(static example => example.InputsJson[0])];
}
