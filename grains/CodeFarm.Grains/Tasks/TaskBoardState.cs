using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Grains.Tasks;

/// <summary>What the board keeps.</summary>
public sealed class TaskBoardState
{
    /// <summary>The ids of the tasks that have not ended.</summary>
    public SortedSet<string> Open { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The latest tasks that have ended, oldest first.</summary>
    public List<TaskSummary> Ended { get; set; } = [];
}
