using System.Collections.Immutable;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Feedback;

/// <inheritdoc cref="IFeedbackGrain"/>
/// <remarks>
/// Rebuilds may run at the same time, each with all examples that were given before it, and may end in any order. So every
/// deployment is held against the examples that its suite lacks: see <see cref="OpenAsync"/>.
/// </remarks>
[GrainType("feedback")]
internal sealed class FeedbackGrain([PersistentState("feedback")] IPersistentState<FeedbackState> state) : Grain, IFeedbackGrain
{
    private const int LongestId = 200;

    private string Name => this.GetPrimaryKeyString();

    private FeedbackState State => state.State;

    private IFunctionGrain Function => GrainFactory.GetGrain<IFunctionGrain>(Name);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (State.Outbox.Count > 0)
            this.RegisterGrainTimer(_ => SendAsync(), new() { DueTime = TimeSpan.Zero, Period = Timeout.InfiniteTimeSpan });
        return Task.CompletedTask;
    }

    public async Task OpenAsync(FunctionDeployed deployed)
    {
        if (deployed.Version <= State.Version)
            return;
        await HealAsync();
        State.Version = deployed.Version;
        await state.CommitAsync(this);
        await SendAsync();
    }

    public async Task<FeedbackReceipt> GiveAsync(FunctionFeedback feedback)
    {
        if (State.Receipts.TryGetValue(feedback.Id, out var known))
        {
            await SendAsync();
            return known;
        }

        var info = await Function.GetInfoAsync()
            ?? throw new FarmException(FarmErrors.FunctionNotFound, $"There is no function '{Name}'. 'farm list' lists them.");
        Check(feedback);
        if (feedback.Example is { } example)
            FeedbackExamples.Check(info.Requirement, State.Given, example);
        var receipt = feedback.Example is null
            ? new FeedbackReceipt(info.Stable, $"rated {feedback.Rating} of 5", "")
            : await TestAsync(info, feedback, feedback.Example);
        // The decision first, then its task: after a crash in between, the same task is submitted.
        State.Given.Add(feedback);
        State.Receipts[feedback.Id] = receipt;
        await state.CommitAsync(this);
        await SendAsync();
        return receipt;
    }

    public Task<FeedbackSummary> GetSummaryAsync()
    {
        var ratings = State.Given.Where(static feedback => feedback.Rating > 0).Select(static feedback => feedback.Rating).ToArray();
        return Task.FromResult(new FeedbackSummary(
            ratings.Length,
            ratings.Length == 0 ? 0 : ratings.Average(),
            [.. State.Given.Select(static feedback => feedback.Example).OfType<RequirementExample>()]));
    }

    private static void Check(FunctionFeedback feedback)
    {
        if (string.IsNullOrWhiteSpace(feedback.Id) || feedback.Id.Length > LongestId)
            throw new FarmException(FarmErrors.FeedbackInvalid, $"Give the feedback an id of 1 to {LongestId} characters.");
        if (feedback.Rating is < 0 or > 5 || feedback.Rating == 0 && feedback.Example is null)
            throw new FarmException(FarmErrors.FeedbackInvalid, "Give a rating from 1 to 5, an example, or both.");
    }

    private async Task<FeedbackReceipt> TestAsync(FunctionInfo info, FunctionFeedback feedback, RequirementExample example)
    {
        if (await HoldsAsync(info, example))
            return new(info.Stable, $"version {info.Stable} does this already; the example joins the suite of the next version", "");
        // The id comes from the feedback: given again after a crash, it leads to the same task.
        var taskId = $"{Name}-feedback-{feedback.Id}";
        Plan(taskId, feedback.Id, info.Requirement, [.. FeedbackExamples.MissingFrom(info.Requirement, State.Given), feedback]);
        return new(info.Stable, $"version {info.Stable} fails this example; task {taskId} grows the next version", taskId);
    }

    // A version may come whose suite lacks an example: its task was older than the example, or than the task of the example.
    private async Task HealAsync()
    {
        if (await Function.GetInfoAsync() is not { } info)
            return;
        var missing = FeedbackExamples.MissingFrom(info.Requirement, State.Given);
        foreach (var feedback in missing)
        {
            if (await HoldsAsync(info, feedback.Example!))
                continue;
            var rebuild = State.Rebuilds.FindLastIndex(known => known.FeedbackId == feedback.Id);
            if (rebuild >= 0 && await IsAnsweredAsync(info, rebuild))
                return;
            Plan($"{Name}-feedback-{feedback.Id}-{info.Stable}", feedback.Id, info.Requirement, missing);
            return;
        }
    }

    // Whether the task of an example has seen to it already, or still will.
    private async Task<bool> IsAnsweredAsync(FunctionInfo info, int rebuild)
    {
        var taskId = State.Rebuilds[rebuild].TaskId;
        if (info.Versions.LastOrDefault(version => version.TaskId == taskId) is not { } version)
            // It will be stable when it ends; or it has failed, and says why.
            return true;
        var overtaken = State.Rebuilds.FindIndex(known => known.TaskId == info.Versions[info.Stable - 1].TaskId);
        if (overtaken < 0 || overtaken > rebuild)
            return false;
        // The suite of the later rebuild has all of the one that it has overtaken.
        await Function.SetStableAsync(version.Number);
        return true;
    }

    private void Plan(string taskId, string feedbackId, Requirement requirement, ImmutableArray<FunctionFeedback> missing)
    {
        State.Rebuilds.Add(new(feedbackId, taskId));
        State.Outbox[taskId] = FeedbackExamples.Grow(requirement, missing);
    }

    private async Task SendAsync()
    {
        if (State.Outbox.Count == 0)
            return;
        foreach (var (taskId, requirement) in State.Outbox.ToArray())
        {
            await GrainFactory.GetGrain<ITaskGrain>(taskId).SubmitAsync(requirement);
            State.Outbox.Remove(taskId);
        }

        await state.CommitAsync(this);
    }

    // A version is not grown for one call that failed: on a busy machine a deadline may pass, or a process be lost.
    private async Task<bool> HoldsAsync(FunctionInfo info, RequirementExample example) =>
        await TryAsync(info, example) ?? await TryAsync(info, example) ?? false;

    // Null where the function gave no result.
    private async Task<bool?> TryAsync(FunctionInfo info, RequirementExample example)
    {
        try
        {
            // By its number: another version may become stable meanwhile.
            var result = await Function.InvokeAsync(example.InputsJson, info.Stable);
            return FeedbackExamples.Holds(info.Requirement, example, result.OutputJson);
        }
        catch (FarmException failure) when (failure.Code == FarmErrors.FunctionFailed)
        {
            return null;
        }
    }
}
