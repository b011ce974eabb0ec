using System.Text.Json;
using CodeFarm.LocalRuntime.CodeGeneration;
using CodeFarm.LocalRuntime.Storage;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>Reads the files of a journal, oldest first.</summary>
internal sealed class JournalReader(GrainManifest manifest, RuntimeLog log)
{
    private readonly SortedDictionary<long, (JournalEntry Entry, HashSet<GrainType> Taken)> _entries = [];

    public long LastSequence { get; private set; }

    /// <summary>The events, in order, and who took each.</summary>
    public IEnumerable<(JournalEntry Entry, HashSet<GrainType> Taken)> Entries => _entries.Values;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isNewest">Whether a process may have ended while it wrote the last line.</param>
    public JournalSegment Read(string path, bool isNewest)
    {
        var segment = new JournalSegment(path);
        var bytes = File.ReadAllBytes(path);
        var start = 0;
        for (var line = 1; start < bytes.Length; line++)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            using var document = end < 0 ? null : JournalLine.TryRead(bytes.AsMemory(start, end - start));
            if (document is null)
            {
                if (!isNewest || (end >= 0 && end < bytes.Length - 1))
                {
                    throw new CorruptJournalException(
                        $"Journal {path}, line {line}, is damaged: its checksum does not match. Put back a copy from a backup, or "
                        + "delete the line if you can do without its event.");
                }

                CutTail(path, start, bytes.Length - start);
                break;
            }

            Take(document.RootElement, segment);
            start = end + 1;
        }

        return segment;
    }

    private void Take(JsonElement json, JournalSegment segment)
    {
        if (json.TryGetProperty("taken", out var taken))
        {
            // Its event may be in a file that is gone.
            if (_entries.TryGetValue(taken.GetInt64(), out var known))
                known.Taken.Add(GrainType.Create(json.GetProperty("by").GetString()!));
            return;
        }

        if (json.TryGetProperty("after", out var after))
        {
            LastSequence = Math.Max(LastSequence, after.GetInt64());
            return;
        }

        var sequence = json.GetProperty("seq").GetInt64();
        var stream = StreamId.Create(json.GetProperty("ns").GetString(), json.GetProperty("key").GetString()!);
        var alias = json.GetProperty("type").GetString()!;
        var text = json.GetProperty("event").GetRawText();
        segment.CountEvent();
        LastSequence = Math.Max(LastSequence, sequence);
        _entries[sequence] = (new JournalEntry(sequence, stream, segment, () => Deserialize(alias, text), 0), []);
    }

    private object Deserialize(string alias, string text)
    {
        var type = manifest.FindType(alias) ?? throw new InvalidOperationException(
            $"No type has the alias \"{alias}\", which an event in the journal has; bring back the type or its alias.");
        return JsonSerializer.Deserialize(text, type, StorageJson.Compact)!;
    }

    private void CutTail(string path, long start, long length)
    {
        log.JournalTailCut(length, path);
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write);
        RandomAccess.SetLength(file, start);
        // The next file is begun after this: from then on, no damage here is taken for a half-written line.
        RandomAccess.FlushToDisk(file);
    }
}
