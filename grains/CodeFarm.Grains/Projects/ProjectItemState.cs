using System.Text.Json.Serialization;
using CodeFarm.Contracts.Tasks;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Grains.Projects;

/// <summary>How a requirement of a project stands.</summary>
/// <param name="TaskId">Its task; empty before it was submitted.</param>
/// <param name="State">Where the task is, as far as it was written.</param>
/// <param name="Text">Why it has not gone live, for people; empty where it has, or still may.</param>
public sealed record ProjectItemState(string TaskId, TaskState State, string Text)
{
    /// <summary>Not submitted yet, in this submission of the project.</summary>
    public static ProjectItemState Waiting { get; } = new("", TaskState.Queued, "");

    /// <summary>Whether its task may still end.</summary>
    [JsonIgnore]
    public bool IsRunning => TaskId.Length > 0 && !State.IsFinal();

    /// <summary>Whether it will not go live by itself: its task ended otherwise, or it lacks what it uses.</summary>
    [JsonIgnore]
    public bool IsLost => State != TaskState.Live && (State.IsFinal() || Text.Length > 0);

    /// <summary>Whether it is settled.</summary>
    [JsonIgnore]
    public bool IsOver => State == TaskState.Live || IsLost;

    /// <summary>What became of one that is lost, to follow its name in a sentence.</summary>
    [JsonIgnore]
    public string Fate => State switch
    {
        TaskState.Failed => "failed",
        TaskState.Cancelled => "was cancelled",
        TaskState.NeedsInput => "needs an answer",
        _ => "was not grown",
    };

    /// <summary>As its task says.</summary>
    public static ProjectItemState Of(TaskStatus task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new(task.TaskId, task.State, task.State switch
        {
            TaskState.NeedsInput => $"needs an answer: {string.Join(" ", task.Questions.Select(static question => question.Text))}",
            TaskState.Failed => $"failed: {task.Failure}",
            TaskState.Cancelled => $"cancelled: {task.Failure}",
            _ => "",
        });
    }

    /// <summary>Not grown, since something that it uses is lost.</summary>
    /// <param name="used">The name of that.</param>
    /// <param name="fate">What became of it.</param>
    public static ProjectItemState Without(string used, ProjectItemState fate)
    {
        ArgumentNullException.ThrowIfNull(fate);
        return Waiting with { Text = $"not grown: uses {used}, which {fate.Fate}" };
    }
}
