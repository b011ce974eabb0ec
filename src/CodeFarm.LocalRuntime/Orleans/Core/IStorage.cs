namespace Orleans.Core;

/// <summary>One named piece of a grain's state in storage.</summary>
public interface IStorage
{
    /// <summary>The version that was read or written last; null when nothing is stored.</summary>
    string? Etag { get; }

    /// <summary>Whether something is stored.</summary>
    bool RecordExists { get; }

    /// <summary>Removes what is stored and resets the state to its default.</summary>
    Task ClearStateAsync();

    /// <summary>Stores the state; it is written when the task completes.</summary>
    /// <exception cref="Orleans.Storage.InconsistentStateException">Somebody else wrote since it was read.</exception>
    Task WriteStateAsync();

    /// <summary>Reads the state again.</summary>
    Task ReadStateAsync();
}
