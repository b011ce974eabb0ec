using System.Collections.Immutable;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>What stands between a worker and this machine, and what a worker could do when it tried to break out.</summary>
/// <param name="Tier">The worth of all layers together.</param>
/// <param name="Layers">Each layer that there is.</param>
/// <param name="Attempts">What was tried, in the worker that every candidate gets.</param>
public sealed record IsolationReport(
    IsolationTier Tier, ImmutableArray<IsolationLayerStatus> Layers, ImmutableArray<EscapeAttempt> Attempts)
{
    /// <summary>The layers that workers have.</summary>
    public IsolationLayers Active => Layers.Where(static status => status.IsActive)
        .Aggregate(IsolationLayers.None, static (layers, status) => layers | status.Layer);

    /// <summary>What would make it better, a sentence each; empty when nothing is missing.</summary>
    public ImmutableArray<string> Advice =>
        [.. Layers.Where(static status => status.Missing is not null).Select(static status => status.Missing!)];

    /// <summary>One line for a log or a check.</summary>
    public override string ToString()
    {
        var escaped = Attempts.Count(static attempt => !attempt.WasContained);
        var active = Active == IsolationLayers.None ? "no layer" : Active.ToString();
        return $"isolation {Tier.ToString().ToLowerInvariant()} ({active}); {Attempts.Length - escaped} of {Attempts.Length} attempts to break out failed";
    }
}
