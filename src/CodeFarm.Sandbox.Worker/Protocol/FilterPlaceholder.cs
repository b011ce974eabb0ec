namespace CodeFarm.Sandbox.Protocol;

/// <summary>What stands in a filter for what only the worker knows.</summary>
internal static class FilterPlaceholder
{
    /// <summary>The worker's own process id, as it sees it; no process has this one.</summary>
    public const uint OwnProcess = 0xf0f0f0f0;
}
