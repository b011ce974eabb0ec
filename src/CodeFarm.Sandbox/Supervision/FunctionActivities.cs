using System.Collections.Immutable;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Supervision;

/// <summary>Puts together what functions did and what they hold.</summary>
internal static class FunctionActivities
{
    /// <returns>The busiest first; those that are called as often by name.</returns>
    public static ImmutableArray<FunctionActivity> Of(IEnumerable<FunctionRecord> records, ImmutableArray<WarmFunctionStatistics> warm)
    {
        var holdings = warm.ToDictionary(static function => function.Assembly, StringComparer.Ordinal);
        return
        [
            .. records.Select(record => Complete(record.Describe(), holdings))
                .OrderByDescending(static function => function.CallsPerSecond)
                .ThenBy(static function => function.Name, StringComparer.Ordinal).ThenBy(static function => function.Version),
        ];
    }

    private static FunctionActivity Complete(FunctionActivity activity, Dictionary<string, WarmFunctionStatistics> holdings) =>
        !holdings.TryGetValue(activity.Assembly, out var holding) ? activity : activity with
        {
            InFlight = holding.InFlight,
            Waiting = holding.Waiting,
            ProcessIds = holding.ProcessIds,
            MemoryBytes = holding.ProcessIds.Sum(ProcessFamily.ResidentBytes),
        };
}
