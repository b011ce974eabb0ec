using System.Text.Json;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Sandbox;
using CodeFarm.Contracts.Tasks;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Client.Tests.Contract;

/// <summary>What holds for a farm, however it is reached.</summary>
public abstract class FarmContract(ServedFarm served)
{
    protected ServedFarm Served { get; } = served;

    protected abstract IFarm Farm { get; }

    private string Way => GetType().Name;

    [Fact]
    public async Task A_requirement_grows_into_a_function_that_can_be_called()
    {
        var task = await GrowAsync(Requirements.Capitals($"capitals-{Way}"));

        var result = await Farm.CallAsync(task.FunctionName, ["\"\\u00e4 quiet word\""]);

        Assert.Equal(TaskState.Live, task.State);
        Assert.NotEmpty(task.Source);
        Assert.Equal("\"Ä QUIET WORD\"", JsonDocument.Parse(result.OutputJson).RootElement.Deserialize<string>() is { } text ? $"\"{text}\"" : "");
        Assert.Equal(1, result.Version);
    }

    [Fact]
    public async Task Arguments_of_megabytes_are_taken_and_of_more_than_sixteen_refused()
    {
        var task = await GrowAsync(Requirements.Capitals($"capitals-{Way}"));

        var result = await Farm.CallAsync(task.FunctionName, [$"\"{new string('a', 2 * 1024 * 1024)}\""]);
        var refusal = await Assert.ThrowsAsync<FarmException>(
            () => Farm.CallAsync(task.FunctionName, [$"\"{new string('a', (16 * 1024 * 1024) + 1)}\""]));

        Assert.Equal($"\"{new string('A', 2 * 1024 * 1024)}\"", result.OutputJson);
        Assert.Equal(FarmErrors.FunctionTooLarge, refusal.Code);
    }

    [Fact]
    public async Task The_history_that_is_watched_is_the_history_of_the_task()
    {
        var submitted = await Farm.SubmitAsync(Requirements.Capitals($"watched-{Way}"));

        var steps = await Farm.WatchAsync(submitted.TaskId).Where(static step => !step.IsProgress).ToArrayAsync();

        var ended = await Farm.GetTaskAsync(submitted.TaskId);
        Assert.Equal(ended.History, steps);
        Assert.Equal(TaskState.Live, steps[^1].State);
    }

    [Fact]
    public async Task The_same_requirement_is_the_same_task()
    {
        var first = await Farm.SubmitAsync(Requirements.Capitals($"twice-{Way}"));
        var second = await Farm.SubmitAsync(Requirements.Capitals($"twice-{Way}"));
        var elsewhere = await Served.InProcess.SubmitAsync(Requirements.Capitals($"twice-{Way}"));

        Assert.Equal(first.TaskId, second.TaskId);
        Assert.Equal(first.TaskId, elsewhere.TaskId);
    }

    [Fact]
    public async Task Submissions_with_one_key_at_the_same_time_are_one_task()
    {
        var key = $"key of {Way} \u00e9";

        var tasks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Farm.SubmitAsync(Requirements.Capitals($"keyed-{Way}"), key)));

        Assert.Single(tasks.Select(static task => task.TaskId).Distinct());
        Assert.Equal(TaskIds.OfKey(key), tasks[0].TaskId);
    }

    [Fact]
    public async Task A_key_belongs_to_its_first_requirement()
    {
        var key = $"taken by {Way}";
        await Farm.SubmitAsync(Requirements.Capitals($"taken-{Way}"), key);

        await AssertCodeAsync(FarmErrors.IdempotencyConflict, () => Farm.SubmitAsync(Requirements.Capitals($"other-{Way}"), key));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" surrounded ")]
    [InlineData("line\nbreak")]
    public async Task A_key_that_no_header_can_carry_is_refused(string key) =>
        await AssertCodeAsync("request.parameter", () => Farm.SubmitAsync(Requirements.Capitals("refused"), key));

    [Theory]
    [InlineData("nobody-grew-this")]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a?b#c%2e")]
    [InlineData("na\u00efve\ud83d\ude00")]
    [InlineData("0starts-with-a-digit")]
    public async Task What_does_not_exist_has_a_code_of_its_own(string name)
    {
        await AssertCodeAsync(FarmErrors.TaskNotFound, () => Farm.GetTaskAsync(name));
        await AssertCodeAsync(FarmErrors.TaskNotFound, async () => await Farm.WatchAsync(name).ToArrayAsync());
        await AssertCodeAsync(FarmErrors.TaskNotFound, () => Farm.CancelAsync(name, "for the test"));
        await AssertCodeAsync(FarmErrors.TaskNotFound, () => Farm.GetAccountAsync(name));
        await AssertCodeAsync(FarmErrors.FunctionNotFound, () => Farm.GetFunctionAsync(name));
        await AssertCodeAsync(FarmErrors.FunctionNotFound, () => Farm.CallAsync(name, ["1"]));
        await AssertCodeAsync(FarmErrors.FunctionNotFound, () => Farm.CallAsync(name, ["not JSON"]));
        await AssertCodeAsync(FarmErrors.FunctionNotFound, () => Farm.SetStableAsync(name, 1));
        await AssertCodeAsync(FarmErrors.FunctionNotFound, () => Farm.GrantAsync(name, ["clock"]));
        await AssertCodeAsync(FarmErrors.FunctionNotFound, () => Farm.GetFeedbackAsync(name));
        await AssertCodeAsync(FarmErrors.FunctionNotFound, () => Farm.GiveFeedbackAsync(name, new("id", 5, "", null)));
        await AssertCodeAsync(FarmErrors.DeadLetterNotFound, () => Farm.ReplayAsync(name));
    }

    [Fact]
    public async Task Arguments_are_held_against_the_signature()
    {
        var name = (await GrowAsync(Requirements.Capitals($"strict-{Way}"))).FunctionName;

        await AssertCodeAsync(FarmErrors.FunctionArgument, () => Farm.CallAsync(name, []));
        await AssertCodeAsync(FarmErrors.FunctionArgument, () => Farm.CallAsync(name, ["\"a\"", "\"b\""]));
        await AssertCodeAsync(FarmErrors.FunctionArgument, () => Farm.CallAsync(name, ["1"]));
        await AssertCodeAsync(FarmErrors.FunctionArgument, () => Farm.CallAsync(name, ["null"]));
        await AssertCodeAsync(FarmErrors.FunctionArgument, () => Farm.CallAsync(name, ["Ada"]));
        await AssertCodeAsync(FarmErrors.FunctionArgument, () => Farm.CallAsync(name, [""]));
        await AssertCodeAsync(FarmErrors.FunctionArgument, () => Farm.CallAsync(name, [new string('[', 100) + new string(']', 100)]));
        await AssertCodeAsync(FarmErrors.VersionNotFound, () => Farm.CallAsync(name, ["\"a\""], 7));
        await AssertCodeAsync(FarmErrors.VersionNotFound, () => Farm.CallAsync(name, ["\"a\""], -1));
        await AssertCodeAsync(FarmErrors.VersionNotFound, () => Farm.SetStableAsync(name, 2));
        await AssertCodeAsync(FarmErrors.CapabilityUnknown, () => Farm.GrantAsync(name, ["network"]));
        Assert.Equal(["clock", "log"], (await Farm.GrantAsync(name, ["log", "clock"])).Granted.AsEnumerable());
    }

    [Theory]
    [InlineData("text", "string", new[] { "\"a\"", "\"\"" }, "\"\\ud83d\\ude00 \\u0000 \\\" \\\\ \\u2028 <b>&amp;'\"")]
    [InlineData("int", "int", new[] { "1", "2" }, "-2147483648")]
    [InlineData("double", "double", new[] { "1.5", "2.5" }, "0.1")]
    [InlineData("double-small", "double", new[] { "1.5", "2.5" }, "5E-324")]
    [InlineData("double-none", "double", new[] { "1.5", "2.5" }, "\"NaN\"")]
    [InlineData("double-endless", "double", new[] { "1.5", "2.5" }, "\"-Infinity\"")]
    [InlineData("list", "IReadOnlyList<string>", new[] { "[\"a\",\"b\"]", "[]" }, "[\"\\u00fc\",\"\",\"]\"]")]
    public async Task Values_arrive_as_they_were_given(string name, string type, string[] examples, string value)
    {
        var function = (await GrowAsync(Requirements.Same($"same-{name}-{Way}", type, examples))).FunctionName;

        var result = await Farm.CallAsync(function, [value]);

        Assert.Equal(Canonical(value), Canonical(result.OutputJson));
    }

    [Fact]
    public async Task Feedback_that_cannot_be_used_has_a_code()
    {
        var name = (await GrowAsync(Requirements.Capitals($"judged-{Way}"))).FunctionName;

        await AssertCodeAsync(FarmErrors.FeedbackInvalid, () => Farm.GiveFeedbackAsync(name, new("f1", 6, "", null)));
        await AssertCodeAsync(FarmErrors.FeedbackInvalid, () => Farm.GiveFeedbackAsync(name, new("f2", 0, "nothing said", null)));
        await AssertCodeAsync(FarmErrors.FeedbackInvalid, () => Farm.GiveFeedbackAsync(name, new("an id/with a slash", 5, "", null)));
        await AssertCodeAsync(FarmErrors.FeedbackInvalid, () => Farm.GiveFeedbackAsync(name, new("f3", 0, "", new(["1"], "\"A\""))));
        await AssertCodeAsync(FarmErrors.FeedbackInvalid, () => Farm.GiveFeedbackAsync(name, new("f4", 0, "", new(["not JSON"], "\"A\""))));
        await AssertCodeAsync(FarmErrors.FeedbackConflict, () => Farm.GiveFeedbackAsync(name, new("f5", 0, "", new(["\"abc\""], "\"xyz\""))));
    }

    [Fact]
    public async Task Feedback_counts_once_and_is_remembered()
    {
        var name = (await GrowAsync(Requirements.Capitals($"rated-{Way}"))).FunctionName;
        var feedback = new FunctionFeedback("once", 4, "good", new RequirementExample(["\"xy\""], "\"XY\""));

        var receipt = await Farm.GiveFeedbackAsync(name, feedback);
        var again = await Farm.GiveFeedbackAsync(name, feedback);
        var summary = await Farm.GetFeedbackAsync(name);

        Assert.Equal(receipt, again);
        Assert.Equal((1, 4.0), (summary.Ratings, summary.Average));
        Assert.Equal("\"XY\"", Assert.Single(summary.Examples).OutputJson);
    }

    [Fact]
    public async Task A_task_can_be_stopped_and_only_once_it_runs()
    {
        var task = await Farm.SubmitAsync(Requirements.Impossible($"riddle-{Way}"));

        var cancelled = await Farm.CancelAsync(task.TaskId, "the test has seen enough");

        Assert.Equal(TaskState.Cancelled, cancelled.State);
        Assert.Equal("the test has seen enough", cancelled.Failure);
        var live = await GrowAsync(Requirements.Capitals($"ended-{Way}"));
        await AssertCodeAsync(FarmErrors.TaskEnded, () => Farm.CancelAsync(live.TaskId, "too late"));
    }

    [Fact]
    public async Task Every_way_shows_the_same()
    {
        var task = await GrowAsync(Requirements.Capitals($"seen-{Way}"));

        await AssertSameAsync(farm => farm.GetTaskAsync(task.TaskId));
        await AssertSameAsync(farm => farm.GetFunctionAsync(task.FunctionName));
        await AssertSameAsync(farm => farm.GetFeedbackAsync(task.FunctionName));
        await AssertSameAsync(farm => farm.GetAccountAsync(task.TaskId));
        await AssertSameAsync(static farm => farm.ListTasksAsync());
        await AssertSameAsync(static farm => farm.ListDeadLettersAsync());
        await AssertSameAsync(static farm => farm.GetLibraryAsync());
        Assert.Equal(Served.InProcess.Runtime, Farm.Runtime);
    }

    [Fact]
    public async Task Functions_are_listed_with_their_stable_version()
    {
        var task = await GrowAsync(Requirements.Capitals($"listed-{Way}"));

        var listed = await Farm.ListFunctionsAsync();

        var function = Assert.Single(listed, function => function.Name == task.FunctionName);
        Assert.Equal((1, 1), (function.Stable, function.Versions));
        Assert.Equal("The text in capital letters.", function.Description);
        Assert.Equal(1, (await Farm.SetStableAsync(task.FunctionName, 1)).Stable);
    }

    [Fact]
    public async Task A_project_grows_its_requirements()
    {
        var project = new Contracts.Projects.Project(
            $"project-{Way}", [Requirements.Capitals($"first-of-{Way}"), Requirements.Capitals($"second-of-{Way}")]);

        var submitted = await Farm.SubmitProjectAsync(project);

        Assert.Equal(2, submitted.Items.Length);
        Assert.Equal(2, (await Farm.GetProjectAsync(project.Name)).Items.Length);
        await AssertCodeAsync(FarmErrors.ProjectNotFound, () => Farm.GetProjectAsync("nobody-planned-this"));
        await AssertCodeAsync(
            FarmErrors.ProjectInvalid,
            () => Farm.SubmitProjectAsync(project with { Requirements = [project.Requirements[0], project.Requirements[0]] }));
        await AssertCodeAsync(FarmErrors.ProjectInvalid, () => Farm.SubmitProjectAsync(project with { Name = "a name/with everything" }));
    }

    [Fact]
    public async Task The_library_is_rolled_back_and_the_roll_back_is_a_version()
    {
        var before = await Farm.GetLibraryAsync();

        var after = await Farm.RollBackLibraryAsync(0);

        Assert.True(after.Version > before.Version);
        Assert.Equal((after.Version, 0), (after.History[^1].Number, after.History[^1].Parent));
        Assert.Empty(after.Components);
        await AssertCodeAsync(FarmErrors.LibraryVersionNotFound, () => Farm.RollBackLibraryAsync(1_000));
        await AssertCodeAsync(FarmErrors.LibraryVersionNotFound, () => Farm.RollBackLibraryAsync(-1));
    }

    [Fact]
    public async Task The_silo_of_this_process_is_seen()
    {
        var silos = await Served.InProcess.ListSilosAsync();
        while (silos.IsEmpty)
        {
            // It tells of itself once a period.
            await Task.Yield();
            silos = await Served.InProcess.ListSilosAsync();
        }

        var seen = Assert.Single(await Farm.ListSilosAsync());

        Assert.Equal(silos[0].Load.Silo, seen.Load.Silo);
        Assert.Equal(silos[0].Load.Name, seen.Load.Name);
        Assert.Equal(silos[0].Load.Capability?.Cores, seen.Load.Capability?.Cores);
    }

    [Fact]
    public async Task A_function_that_is_not_in_quarantine_has_nothing_to_lift_and_one_that_is_not_there_is_not_found()
    {
        var task = await GrowAsync(Requirements.Capitals($"free-{Way}"));

        Assert.Empty(await Farm.LiftQuarantineAsync(task.FunctionName));
        await AssertCodeAsync(FarmErrors.VersionNotFound, () => Farm.LiftQuarantineAsync(task.FunctionName, 7));
        await AssertCodeAsync(FarmErrors.FunctionNotFound, () => Farm.LiftQuarantineAsync("unheard-of"));
    }

    [Fact]
    public async Task Who_does_not_wait_gets_no_answer()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Farm.ListTasksAsync(gone.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Farm.GetTaskAsync("whichever", gone.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Farm.WatchAsync("whichever", gone.Token).ToArrayAsync());
    }

    protected async Task<TaskStatus> GrowAsync(Requirement requirement)
    {
        var submitted = await Farm.SubmitAsync(requirement);
        await foreach (var _ in Farm.WatchAsync(submitted.TaskId))
        {
        }

        var ended = await Farm.GetTaskAsync(submitted.TaskId);
        Assert.True(ended.State == TaskState.Live, $"{requirement.Name} is {ended.State}: {ended.Failure}");
        return ended;
    }

    // The farm works on: what is compared must not have changed meanwhile.
    private async Task AssertSameAsync<T>(Func<IFarm, Task<T>> look)
    {
        string before, seen, after;
        do
        {
            before = Text(await look(Served.InProcess));
            seen = Text(await look(Farm));
            after = Text(await look(Served.InProcess));
        }
        while (before != after);

        Assert.Equal(before, seen);
    }

    private static async Task AssertCodeAsync(string code, Func<Task> call)
    {
        var failure = await Assert.ThrowsAsync<FarmException>(call);
        Assert.Equal(code, failure.Code);
        Assert.NotEmpty(failure.Message);
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value);

    private static string Canonical(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
}
