using Orleans.Runtime;

namespace Orleans;

/// <summary>What every grain class has: a context, and a chance to act when it is activated and deactivated.</summary>
public interface IGrainBase
{
    /// <summary>The activation that this instance belongs to.</summary>
    IGrainContext GrainContext { get; }

    /// <summary>Called after the state was read and before the first request.</summary>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>Called, best effort, before the activation ends; never after a silo was killed.</summary>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
