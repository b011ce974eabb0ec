namespace CodeFarm.Contracts.Tasks;

/// <summary>What holds for the states of a task.</summary>
public static class TaskStates
{
    /// <summary>Whether nothing follows by itself.</summary>
    public static bool IsFinal(this TaskState state) =>
        state is TaskState.Live or TaskState.NeedsInput or TaskState.Failed or TaskState.Cancelled;

    /// <summary>The name of a state for people and for JSON: <c>needs-input</c>.</summary>
    public static string ToName(this TaskState state) =>
        state == TaskState.NeedsInput ? "needs-input" : state.ToString().ToLowerInvariant();
}
