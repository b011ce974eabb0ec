using System.Text.Json;
using CodeFarm.LocalRuntime;
using CodeFarm.LocalRuntime.CodeGeneration;
using CodeFarm.LocalRuntime.Hosting;
using CodeFarm.LocalRuntime.Streams;
using CodeFarm.Runtime.Tests.Farm;
using CodeFarm.Runtime.Tests.Properties;
using CodeFarm.Runtime.Tests.Streams;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.Runtime.Tests.Local;

/// <summary>
/// Random work on a journal with random crashes, each of which cuts the newest file at any byte: after every restart the
/// journal hands over exactly the events whose lines are whole and of which no whole line says that they were taken.
/// </summary>
public sealed class JournalProperties
{
    private static readonly GrainType Subscriber = GrainType.Create("subscriber");

    [Fact]
    public void After_a_crash_at_any_byte_exactly_what_is_written_and_not_taken_is_handed_over_in_order() => Property.Check(
        from work in (from publish in Gen.Choose(0, 30)
                      from take in Gen.Choose(0, 30)
                      from cut in Gen.Choose(0, 400)
                      select (Publish: publish, Take: take, Cut: cut)).NonEmptyListOf()
        from seed in Gen.Choose(0, int.MaxValue)
        select (Work: work.ToArray(), Seed: seed),
        run => RunAsync(run.Work, new Random(run.Seed)),
        tests: 150);

    private static async Task RunAsync((int Publish, int Take, int Cut)[] work, Random random)
    {
        using var directory = new TemporaryDirectory();
        var next = 0;
        foreach (var (publish, take, cut) in work)
        {
            var expected = Expected(directory.Path);
            var pending = new List<JournalEntry>();
            await using (var journal = Open(directory.Path, pending))
            {
                Assert.Equal(expected, Numbers(pending));

                for (var i = 0; i < publish; i++)
                    await journal.AppendAsync(StreamId.Create("ns", "key"), new Item(next++), subscribers: 1);
                Assert.Equal(expected.Count + publish, pending.Count);
                // Not in order: other streams' subscribers are faster or slower.
                for (var i = 0; i < take && pending.Count > 0; i++)
                {
                    var taken = pending[random.Next(pending.Count)];
                    pending.Remove(taken);
                    journal.Acknowledge(taken, Subscriber);
                }
            }

            var left = Numbers(pending);
            Assert.Equal(left, Expected(directory.Path));
            CutTail(directory.Path, cut);
        }
    }

    private static StreamJournal Open(string directory, List<JournalEntry> pending)
    {
        var options = new LocalClusterOptions { DataDirectory = directory, JournalSegmentBytes = 4096 };
        var journal = new StreamJournal(directory, options, GrainManifest.Current, new RuntimeLog(NullLoggerFactory.Instance), pending.Add);
        journal.Start(_ => [Subscriber]);
        return journal;
    }

    private static List<int> Numbers(IEnumerable<JournalEntry> entries) => [.. entries.Select(entry => ((Item)entry.Item).Number)];

    /// <summary>What the files say, read line by line without the journal's own reader.</summary>
    private static List<int> Expected(string directory)
    {
        var events = new SortedDictionary<long, int>();
        foreach (var file in Files(directory))
        {
            var text = File.ReadAllText(file);
            foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var json = JsonDocument.Parse(line[9..]).RootElement;
                if (json.TryGetProperty("taken", out var taken))
                    events.Remove(taken.GetInt64());
                else if (json.TryGetProperty("seq", out var sequence))
                    events.Add(sequence.GetInt64(), json.GetProperty("event").GetProperty("Number").GetInt32());
            }
        }

        return [.. events.Values];
    }

    private static void CutTail(string directory, int bytes)
    {
        if (Files(directory).LastOrDefault() is not { } newest)
            return;
        using var file = File.OpenHandle(newest, FileMode.Open, FileAccess.Write);
        RandomAccess.SetLength(file, Math.Max(0, RandomAccess.GetLength(file) - bytes));
    }

    private static IEnumerable<string> Files(string directory) => Directory.GetFiles(directory, "*.journal").Order(StringComparer.Ordinal);
}
