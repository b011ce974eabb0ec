namespace CodeFarm.Contracts.Tasks;

/// <summary>What holds for the states of a task.</summary>
public static class TaskStates
{
    /// <summary>Whether nothing follows by itself.</summary>
    public static bool IsFinal(this TaskState state) => state is TaskState.Live or TaskState.Failed;
}
