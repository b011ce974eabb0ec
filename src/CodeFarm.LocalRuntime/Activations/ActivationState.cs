namespace CodeFarm.LocalRuntime.Activations;

/// <summary>The life of an activation, in order.</summary>
internal enum ActivationState
{
    /// <summary>It reads its state and runs OnActivateAsync; calls wait.</summary>
    Activating,

    /// <summary>It takes calls.</summary>
    Valid,

    /// <summary>It finishes what runs and runs OnDeactivateAsync; calls wait for its successor.</summary>
    Deactivating,

    /// <summary>It is gone; calls must look for its successor.</summary>
    Ended,
}
