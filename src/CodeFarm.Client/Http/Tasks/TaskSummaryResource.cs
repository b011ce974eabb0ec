using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Client.Http;

/// <summary>A line of the list of tasks.</summary>
/// <param name="Id">The task.</param>
/// <param name="Function">The function that it grows.</param>
/// <param name="State">The state's name.</param>
/// <param name="Version">The version that it deployed; 0 before.</param>
/// <param name="Submitted">When it was submitted last.</param>
/// <param name="Changed">When it last entered a state.</param>
/// <param name="WaitsFor">What it waits for; empty where it is live.</param>
public sealed record TaskSummaryResource(
    string Id, string Function, string State, int Version, DateTimeOffset Submitted, DateTimeOffset Changed, string WaitsFor)
{
    /// <summary>The summary as it goes over the wire.</summary>
    public static TaskSummaryResource From(TaskSummary task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new(task.TaskId, task.FunctionName, task.State.ToName(), task.Version, task.Submitted, task.Changed, task.WaitsFor);
    }

    /// <summary>The summary as clients see it.</summary>
    public TaskSummary ToSummary() => new(Id, Function, StateNames.Parse(State), Version, Submitted, Changed, WaitsFor);
}
