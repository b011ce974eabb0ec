using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Tasks;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Feedback;

/// <inheritdoc cref="IFeedbackGrain"/>
[GrainType("feedback")]
internal sealed class FeedbackGrain([PersistentState("feedback")] IPersistentState<FeedbackState> state) : Grain, IFeedbackGrain
{
    private FeedbackState State => state.State;

    public async Task OpenAsync(FunctionDeployed deployed)
    {
        if (deployed.Version <= State.Version)
            return;
        (State.Requirement, State.Version) = (deployed.Requirement, deployed.Version);
        await state.CommitAsync(this);
    }

    public async Task<FeedbackReceipt> GiveAsync(FunctionFeedback feedback)
    {
        if (State.Receipts.TryGetValue(feedback.Id, out var known))
            return known;
        var name = this.GetPrimaryKeyString();
        var info = await GrainFactory.GetGrain<IFunctionGrain>(name).GetInfoAsync()
            ?? throw new FarmException(FarmErrors.FunctionNotFound, $"There is no function '{name}'. 'farm list' lists them.");
        if (feedback.Rating is < 0 or > 5 || feedback.Rating == 0 && feedback.Example is null)
            throw new FarmException(FarmErrors.FeedbackInvalid, "Give a rating from 1 to 5, an example, or both.");
        var receipt = feedback.Example is null
            ? new FeedbackReceipt(info.Stable, $"rated {feedback.Rating} of 5", "")
            : await TestAsync(info, feedback);
        State.Given[feedback.Id] = feedback;
        State.Receipts[feedback.Id] = receipt;
        await state.CommitAsync(this);
        return receipt;
    }

    public Task<FeedbackSummary> GetSummaryAsync()
    {
        var ratings = State.Given.Values.Where(static feedback => feedback.Rating > 0).Select(static feedback => feedback.Rating).ToArray();
        return Task.FromResult(new FeedbackSummary(
            ratings.Length,
            ratings.Length == 0 ? 0 : ratings.Average(),
            [.. State.Given.Values.Select(static feedback => feedback.Example).OfType<Contracts.Requirements.RequirementExample>()]));
    }

    private async Task<FeedbackReceipt> TestAsync(FunctionInfo info, FunctionFeedback feedback)
    {
        var example = feedback.Example!;
        FeedbackExamples.Check(info.Requirement, example);
        var grown = info.Requirement with { Examples = [.. info.Requirement.Examples, example] };
        if (await FeedbackExamples.HoldsAsync(GrainFactory.GetGrain<IFunctionGrain>(info.Name), info.Requirement, example))
            return new(info.Stable, $"version {info.Stable} does this already; the example joins the suite of the next version", "");
        // The id comes from the feedback: given again after a crash, it leads to the same task.
        var taskId = $"{info.Name}-feedback-{feedback.Id}";
        await GrainFactory.GetGrain<ITaskGrain>(taskId).SubmitAsync(grown);
        return new(info.Stable, $"version {info.Stable} fails this example; task {taskId} grows the next version", taskId);
    }
}
