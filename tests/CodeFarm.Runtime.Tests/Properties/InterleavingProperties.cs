using CodeFarm.Runtime.Tests.Farm;
using CodeFarm.Runtime.Tests.Turns;
using FsCheck.Fluent;

namespace CodeFarm.Runtime.Tests.Properties;

/// <summary>
/// Random calls, of which random ones are let go: whatever runs at the same time must be allowed to, and all calls end.
/// </summary>
public sealed class InterleavingProperties(FarmFixture fixture) : IClassFixture<FarmFixture>
{
    private Stage Stage => fixture.Stage;

    [Fact]
    public void Only_interleaving_calls_ever_start_while_an_ordinary_call_runs() => Check(
        (call, others) => call == CallKind.Interleaving || !others.Contains(CallKind.Ordinary));

    [LocalFact("Orleans lets an ordinary call start beside read-only calls once the first of those has ended.")]
    public void An_ordinary_call_never_starts_while_a_read_only_call_runs() => Check(
        (call, others) => call != CallKind.Ordinary || !others.Contains(CallKind.ReadOnly));

    private void Check(Func<CallKind, CallKind[], bool> mayStart) => Property.Check(
        from kinds in Gen.Elements(CallKind.Ordinary, CallKind.ReadOnly, CallKind.Interleaving).NonEmptyListOf()
        from seed in Gen.Choose(0, int.MaxValue)
        select (Kinds: kinds.ToArray(), Seed: seed),
        schedule => RunAsync(schedule.Kinds, new Random(schedule.Seed), mayStart),
        tests: 60);

    private async Task RunAsync(CallKind[] kinds, Random random, Func<CallKind, CallKind[], bool> mayStart)
    {
        var key = FarmFixture.NewKey();
        var grain = fixture.Client.GetGrain<IOrdinaryGrain>(key);
        var calls = kinds.Select((kind, i) => (Gate: $"{key} {i}", Kind: kind)).ToDictionary(call => call.Gate, call => call.Kind);
        var sent = calls.Select(call => SendAsync(grain, call.Key, call.Value)).ToArray();

        var closed = calls.Keys.ToList();
        while (closed.Count > 0)
        {
            // Some run, or the runtime is broken: nothing else can let the others start.
            await Task.WhenAny(closed.Select(Stage.ReachedAsync)).Unwrap();
            var running = closed.Where(Stage.IsReached).ToArray();
            var next = running[random.Next(running.Length)];
            closed.Remove(next);
            Stage.Open(next);
        }

        await Task.WhenAll(sent);
        AssertAllowed(Stage.Notes.Where(note => note.Contains(key, StringComparison.Ordinal)), calls, mayStart);
    }

    private static void AssertAllowed(
        IEnumerable<string> notes, Dictionary<string, CallKind> calls, Func<CallKind, CallKind[], bool> mayStart)
    {
        var running = new HashSet<string>();
        foreach (var words in notes.Select(note => note.Split(' ', 2)))
        {
            var (what, gate) = (words[0], words[1]);
            if (what == "end")
            {
                running.Remove(gate);
                continue;
            }

            CallKind[] others = [.. running.Select(other => calls[other])];
            Assert.True(mayStart(calls[gate], others), $"{calls[gate]} started while these ran: {string.Join(", ", others)}");
            running.Add(gate);
        }
    }

    private static Task SendAsync(IOrdinaryGrain grain, string gate, CallKind kind) => kind switch
    {
        CallKind.Ordinary => grain.HoldAsync(gate),
        CallKind.ReadOnly => grain.ReadAsync(gate),
        _ => grain.InterleaveAsync(gate),
    };
}
