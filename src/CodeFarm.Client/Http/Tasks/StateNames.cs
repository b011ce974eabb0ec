using CodeFarm.Contracts.Tasks;

namespace CodeFarm.Client.Http;

/// <summary>The states of tasks by their names.</summary>
internal static class StateNames
{
    private static readonly Dictionary<string, TaskState> ByName =
        Enum.GetValues<TaskState>().ToDictionary(static state => state.ToName(), StringComparer.Ordinal);

    /// <summary>The state; unknown for a name that a newer farm may have.</summary>
    public static TaskState Parse(string name) => ByName.GetValueOrDefault(name, TaskState.Unknown);
}
