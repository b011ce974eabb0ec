using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Gives streams by name.</summary>
public interface IStreamProvider
{
    /// <summary>The provider's name.</summary>
    string Name { get; }

    /// <summary>Whether a subscriber may start at an earlier event.</summary>
    bool IsRewindable { get; }

    /// <summary>The stream of that identity.</summary>
    IAsyncStream<T> GetStream<T>(StreamId streamId);
}
