namespace Orleans;

/// <summary>The kinds of reasons for which an activation ends here.</summary>
[GenerateSerializer]
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason was given.</summary>
    None = 0,

    /// <summary>Its silo stops.</summary>
    ShuttingDown = 1,

    /// <summary>It could not be activated.</summary>
    ActivationFailed = 2,

    /// <summary>No request came for a while.</summary>
    ActivationIdle = 4,

    /// <summary>The grain itself asked for it.</summary>
    ApplicationRequested = 9,

    /// <summary>The runtime asked for it: a stale writer must read its state again.</summary>
    RuntimeRequested = 11,
}
