using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>One event of the journal until all of its subscribers have taken it.</summary>
internal sealed class JournalEntry(long sequence, StreamId stream, JournalSegment segment, Func<object> item, int subscribers)
{
    private object? _item;
    private int _outstanding = subscribers;
    private HashSet<GrainType>? _takenBefore;

    public long Sequence => sequence;

    public StreamId Stream => stream;

    public JournalSegment Segment => segment;

    /// <summary>The event; read from its text when a former process wrote it.</summary>
    public object Item => _item ??= item();

    public bool IsAcknowledgedBy(GrainType subscriber) => _takenBefore?.Contains(subscriber) ?? false;

    /// <summary>Says, when the journal is opened, who took the event before and how many have yet to.</summary>
    public JournalEntry Outstanding(int count, HashSet<GrainType> takenBefore)
    {
        _outstanding = count;
        _takenBefore = takenBefore;
        return this;
    }

    /// <summary>True when that was the last subscriber.</summary>
    public bool CountDown() => Interlocked.Decrement(ref _outstanding) == 0;
}
