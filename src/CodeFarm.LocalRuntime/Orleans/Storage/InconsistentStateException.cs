using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A stale writer: the stored state has another ETag than the one that was read.</summary>
[GenerateSerializer]
public class InconsistentStateException : OrleansException
{
    public InconsistentStateException()
    {
    }

    public InconsistentStateException(string message)
        : base(message)
    {
    }

    public InconsistentStateException(string message, Exception? innerException)
        : base(message, innerException!)
    {
    }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : base(errorMsg)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>Whether the activation that failed has yet to be ended.</summary>
    internal bool IsSourceActivation { get; set; } = true;

    /// <summary>The ETag in storage.</summary>
    [Id(1)]
    public string? StoredEtag { get; private set; }

    /// <summary>The ETag that the writer had.</summary>
    [Id(2)]
    public string? CurrentEtag { get; private set; }
}
