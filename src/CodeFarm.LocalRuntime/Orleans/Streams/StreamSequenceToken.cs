namespace Orleans.Streams;

/// <summary>The place of an event in its stream. It orders events; it is no key to tell duplicates by.</summary>
[GenerateSerializer]
public abstract class StreamSequenceToken : IEquatable<StreamSequenceToken?>, IComparable<StreamSequenceToken?>
{
    /// <summary>The number of the batch that holds the event.</summary>
    public abstract long SequenceNumber { get; protected set; }

    /// <summary>The event's place in the batch.</summary>
    public abstract int EventIndex { get; protected set; }

    /// <inheritdoc/>
    public abstract bool Equals(StreamSequenceToken? other);

    /// <inheritdoc/>
    public abstract int CompareTo(StreamSequenceToken? other);
}
