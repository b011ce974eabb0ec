using System.Collections.Immutable;
using CodeFarm.Client;
using CodeFarm.Contracts.Placement;
using CodeFarm.Contracts.Sandbox;

namespace CodeFarm.Cli.Top;

/// <summary>What <c>farm top</c> shows at a moment.</summary>
/// <param name="Time">The moment.</param>
/// <param name="Runtime">The runtime, in words for users.</param>
/// <param name="Silos">By name.</param>
/// <param name="Deployed">How many functions there are, called or not.</param>
internal sealed record TopSnapshot(DateTimeOffset Time, string Runtime, ImmutableArray<SiloLoadReport> Silos, int Deployed)
{
    /// <summary>The functions that were called, those in quarantine first, then the busiest.</summary>
    public IEnumerable<(string Silo, FunctionLoad Function)> Functions => Silos
        .SelectMany(static silo => (silo.Load.Sandbox?.Functions ?? []).Select(function => (silo.Load.Name, Function: function)))
        .OrderByDescending(static row => row.Function.Quarantine is not null)
        .ThenByDescending(static row => row.Function.CallsPerSecond)
        .ThenByDescending(static row => row.Function.Calls)
        .ThenBy(static row => row.Function.Name, StringComparer.Ordinal);

    public static async Task<TopSnapshot> TakeAsync(IFarm farm, CancellationToken cancellationToken)
    {
        var silos = farm.ListSilosAsync(cancellationToken);
        var functions = farm.ListFunctionsAsync(cancellationToken);
        await Task.WhenAll(silos, functions);
        // Only now has the farm said what it is.
        return new(
            DateTimeOffset.Now, farm.Runtime, [.. (await silos).OrderBy(static silo => silo.Load.Name, StringComparer.Ordinal)],
            (await functions).Length);
    }
}
