using System.Collections.Immutable;
using CodeFarm.Contracts.Experts;
using CodeFarm.Contracts.Tasks;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Client.Http;

/// <summary>A task as it stands.</summary>
/// <param name="Id">The task.</param>
/// <param name="State">The state's name, such as needs-input.</param>
/// <param name="Function">The function that it grows.</param>
/// <param name="Version">The version that it deployed; 0 before.</param>
/// <param name="Code">The C# source of that version; empty before.</param>
/// <param name="Failure">Why it failed, or why it was cancelled; empty otherwise.</param>
/// <param name="Submitted">When it was submitted last.</param>
/// <param name="Changed">When it last entered a state.</param>
/// <param name="WaitsFor">What it waits for; empty where it is live.</param>
/// <param name="History">What happened, oldest first.</param>
public sealed record TaskResource(
    string Id,
    string State,
    string Function,
    int Version,
    string Code,
    string Failure,
    DateTimeOffset Submitted,
    DateTimeOffset Changed,
    string WaitsFor,
    ImmutableArray<StepResource> History)
{
    /// <summary>What the user is asked; none unless the state is needs-input.</summary>
    public ImmutableArray<QuestionResource> Questions { get; init; } = [];

    /// <summary>The evaluator's report; null before the tests.</summary>
    public RawJson? Report { get; init; }

    /// <summary>The programs that came nearest; none unless the task failed for want of a candidate.</summary>
    public ImmutableArray<NearMissResource> NearMisses { get; init; } = [];

    /// <summary>The status as it goes over the wire.</summary>
    public static TaskResource From(TaskStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return new(
            status.TaskId, status.State.ToName(), status.FunctionName, status.Version, status.Source, status.Failure,
            status.Submitted, status.Changed, status.WaitsFor, [.. status.History.Select(StepResource.From)])
        {
            Questions = [.. status.Questions.Select(static question => new QuestionResource(question.Text, question.Example))],
            Report = RawJson.OrNull(status.ReportJson),
            NearMisses = [.. status.NearMisses.Select(static miss => new NearMissResource(miss.Source, miss.Broken))],
        };
    }

    /// <summary>The status as clients see it.</summary>
    public TaskStatus ToStatus() => new(
        Id, StateNames.Parse(State), Function, Version, Code, Failure, [.. History.Select(static step => step.ToStep())])
    {
        Submitted = Submitted,
        Changed = Changed,
        WaitsFor = WaitsFor,
        Questions = [.. Questions.Select(static question => new TaskQuestion(question.Text, question.Example))],
        ReportJson = Report?.Text ?? "",
        NearMisses = [.. NearMisses.Select(static miss => new NearMiss(miss.Code, miss.Broken))],
    };
}
