using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>A stream, whatever its events are.</summary>
public interface IAsyncStream
{
    /// <summary>Whether a subscriber may start at an earlier event. The local runtime's streams: no.</summary>
    bool IsRewindable { get; }

    /// <summary>The provider's name.</summary>
    string ProviderName { get; }

    /// <summary>The stream's identity.</summary>
    StreamId StreamId { get; }
}
