using System.Buffers;
using System.Globalization;
using System.Threading.Channels;
using CodeFarm.LocalRuntime.CodeGeneration;
using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.LocalRuntime.Storage;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>
/// An append-only journal in numbered files. One writer takes whatever has gathered, writes it at once (with one flush, if
/// that is asked for) and only then acknowledges it. Files are deleted from the oldest on, when all of their events were
/// taken by all of their subscribers.
/// </summary>
internal sealed class StreamJournal : IAsyncDisposable
{
    private const int LargestBatch = 1024;

    private readonly string _directory;
    private readonly LocalClusterOptions _options;
    private readonly GrainManifest _manifest;
    private readonly RuntimeLog _log;
    private readonly Action<JournalEntry> _written;
    private readonly Queue<JournalSegment> _segments = new();
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly Channel<Record> _records = Channel.CreateUnbounded<Record>(new() { SingleReader = true });
    private JournalSegment _current = null!;
    private long _lastSequence;
    private int _lastSegment;
    private Task _writing = Task.CompletedTask;

    /// <param name="directory">Where the files are; created where it does not exist.</param>
    /// <param name="options">Size of a file and durability.</param>
    /// <param name="manifest">The types of events by their aliases.</param>
    /// <param name="log">Where a cut-off tail is reported.</param>
    /// <param name="written">Takes the events that are to be delivered, in order.</param>
    public StreamJournal(
        string directory, LocalClusterOptions options, GrainManifest manifest, RuntimeLog log, Action<JournalEntry> written)
    {
        (_directory, _options, _manifest, _log, _written) = (directory, options, manifest, log, written);
    }

    /// <summary>Reads what a former process left, hands over what is still to be delivered, and begins to write.</summary>
    /// <param name="subscribers">Who subscribes to an event now.</param>
    /// <exception cref="CorruptJournalException">A line that is not the last is damaged.</exception>
    public void Start(Func<JournalEntry, GrainType[]> subscribers)
    {
        Directory.CreateDirectory(_directory);
        var reader = new JournalReader(_manifest, _log);
        string[] paths = [.. Directory.GetFiles(_directory, "*.journal").Order(StringComparer.Ordinal)];
        foreach (var path in paths)
        {
            _segments.Enqueue(reader.Read(path, isNewest: path == paths[^1]));
            _lastSegment = int.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture);
        }

        _lastSequence = reader.LastSequence;
        OpenNextSegment();
        foreach (var (entry, acknowledged) in reader.Entries)
        {
            var missing = subscribers(entry).Where(s => !acknowledged.Contains(s)).ToArray();
            if (missing.Length == 0)
            {
                entry.Segment.CountTaken();
                continue;
            }

            _written(entry.Outstanding(missing.Length, acknowledged));
        }

        DeleteSpentSegments();
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Completes when the event is written.</summary>
    public Task AppendAsync(StreamId stream, object item, int subscribers)
    {
        // Serialized by the publisher, in parallel with others; the writer only numbers and copies.
        var record = new Record(stream, item, subscribers, JournalLine.EventBody(stream, _manifest.GetAlias(item.GetType()), item));
        return _records.Writer.TryWrite(record)
            ? record.Written!.Task
            : Task.FromException(new ObjectDisposedException(nameof(StreamJournal), "The cluster has stopped."));
    }

    /// <summary>Notes that a subscriber took an event. Written with what comes next: a crash before means a duplicate.</summary>
    public void Acknowledge(JournalEntry entry, GrainType subscriber) =>
        _records.Writer.TryWrite(new Record(entry, subscriber));

    public async ValueTask DisposeAsync()
    {
        _records.Writer.TryComplete();
        await _writing;
        foreach (var segment in _segments)
            segment.Dispose();
    }

    private async Task WriteAsync()
    {
        var batch = new List<Record>(LargestBatch);
        while (await _records.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && _records.Reader.TryRead(out var record))
                batch.Add(record);
            try
            {
                WriteBatch(batch);
            }
            catch (Exception exception)
            {
                // A full disk, say: the publishers are told, and later ones may have better luck.
                foreach (var record in batch)
                    record.Written?.TrySetException(new IOException($"The journal in {_directory} could not be written: {exception.Message}", exception));
            }

            batch.Clear();
        }
    }

    private void WriteBatch(List<Record> batch)
    {
        if (_current.Length >= _options.JournalSegmentBytes)
            OpenNextSegment();
        _output.ResetWrittenCount();
        var first = _lastSequence;
        foreach (var record in batch)
        {
            if (record.Taken is { } taken)
                JournalLine.WriteTaken(_output, taken.Sequence, record.Subscriber);
            else
                JournalLine.WriteEvent(_output, ++first, record.Body);
        }

        _current.Append(_output.WrittenSpan);
        if (_options.Durability == Durability.Disk)
            _current.FlushToDisk();

        var spent = false;
        foreach (var record in batch)
        {
            if (record.Taken is { } taken)
            {
                if (taken.CountDown())
                {
                    taken.Segment.CountTaken();
                    spent |= taken.Segment.IsSpent;
                }
            }
            else
            {
                _current.CountEvent();
                var item = record.Item!;
                _written(new JournalEntry(++_lastSequence, record.Stream, _current, () => item, record.Subscribers));
                record.Written!.TrySetResult();
            }
        }

        if (spent)
            DeleteSpentSegments();
    }

    private void OpenNextSegment()
    {
        _lastSegment++;
        _current = new JournalSegment(Path.Combine(_directory, _lastSegment.ToString("D8", CultureInfo.InvariantCulture) + ".journal"));
        _current.OpenForAppend();
        _segments.Enqueue(_current);
        _output.ResetWrittenCount();
        JournalLine.WriteAfter(_output, _lastSequence);
        _current.Append(_output.WrittenSpan);
    }

    private void DeleteSpentSegments()
    {
        while (_segments.TryPeek(out var oldest) && oldest != _current && oldest.IsSpent)
        {
            _segments.Dequeue().Dispose();
            File.Delete(oldest.Path);
        }
    }

    /// <summary>Something to write: an event, or that one was taken.</summary>
    private sealed class Record
    {
        public Record(StreamId stream, object item, int subscribers, byte[] body)
        {
            (Stream, Item, Subscribers, Body) = (stream, item, subscribers, body);
            Written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        public Record(JournalEntry taken, GrainType subscriber) => (Taken, Subscriber) = (taken, subscriber);

        public StreamId Stream { get; }

        public object? Item { get; }

        public int Subscribers { get; }

        public byte[] Body { get; } = [];

        public TaskCompletionSource? Written { get; }

        public JournalEntry? Taken { get; }

        public GrainType Subscriber { get; }
    }
}
