using System.Collections.Immutable;
using System.Net;
using CodeFarm.Cli.Top;
using CodeFarm.Contracts.Placement;
using CodeFarm.Contracts.Sandbox;
using Orleans.Runtime;

namespace CodeFarm.EndToEnd.Tests.Showing;

public sealed class TopTests
{
    private static readonly FunctionLoad Busy = new("initials", 1, 12034, 3, 0, 0, 812.5, 21, 240, 1, 0, 2, 82_000_000);

    private static readonly FunctionLoad Hostile = new("loops", 2, 9, 9, 5, 12, 0, 0, 0, 0, 0, 0, 0)
    {
        Quarantine = new(1, 7.2, false, "sandbox.deadline"),
    };

    [Fact]
    public void Functions_in_quarantine_come_first_and_then_the_busiest()
    {
        var lines = Lines(1, Silo("local", Busy with { Name = "seldom", CallsPerSecond = 0.1 }, Busy, Hostile));

        Assert.Equal(["loops", "initials", "seldom"], lines.SkipWhile(static line => !line.StartsWith("FUNCTION", StringComparison.Ordinal)).Skip(1)
            .Select(static line => line.Split(' ')[0]));
    }

    [Fact]
    public void A_line_tells_rate_latency_memory_and_quarantine_with_their_units()
    {
        var lines = Lines(2, Silo("local", Busy, Hostile));

        Assert.Contains(lines, static line => line.StartsWith("initials", StringComparison.Ordinal)
            && line.Contains("812.5", StringComparison.Ordinal) && line.Contains("21 µs", StringComparison.Ordinal)
            && line.Contains("240 µs", StringComparison.Ordinal) && line.Contains("82 MB", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.EndsWith("quarantine: 8 s (sandbox.deadline)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_silo_tells_its_pool_and_what_workers_were_killed_for()
    {
        var lines = Lines(2, Silo("local", Busy));

        Assert.Contains(lines, static line =>
            line == "local: 2 warm workers, 1 spare, 0 candidates running, 4 waiting; isolation namespaces; 17 started, killed: 5 deadline, 1 memory");
    }

    [Fact]
    public void Several_silos_have_a_column_and_old_news_say_so()
    {
        var lines = Lines(2, Silo("spinoza", Hostile), Silo("worlock", Busy) with { Age = TimeSpan.FromSeconds(30) });

        Assert.Contains(lines, static line => line.StartsWith("SILO", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("worlock: ", StringComparison.Ordinal) && line.EndsWith("last heard of 30 s ago", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "No function is deployed yet.")]
    [InlineData(3, "No function was called since the farm is up; 3 can be.")]
    public void A_farm_without_calls_says_so(int deployed, string text) => Assert.Contains(text, Lines(deployed, Silo("local")));

    [Fact]
    public void A_frame_fits_the_terminal_and_clears_what_was_there()
    {
        var frame = TopScreen.Frame(Enumerable.Repeat(new string('x', 50), 30), width: 20, height: 6, hasColours: false);

        var lines = frame.Split("\r\n");
        Assert.Equal(6, lines.Length);
        Assert.StartsWith("\e[H", frame, StringComparison.Ordinal);
        Assert.All(lines, static line => Assert.Contains($"{new string('x', 19)}…\e[K", line, StringComparison.Ordinal));
        Assert.EndsWith("\e[J", frame, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_has_what_the_lines_have()
    {
        var json = TopShapes.Whole(new(DateTimeOffset.UnixEpoch, "Local", [Silo("local", Hostile)], 4));

        var function = json["functions"]![0]!;
        Assert.Equal(("loops", 2, "local"), ((string)function["name"]!, (int)function["version"]!, (string)function["silo"]!));
        Assert.Equal("sandbox.deadline", (string)function["quarantine"]!["reason"]!);
        Assert.Equal(5, (long)json["silos"]![0]!["ended"]!["deadline"]!);
    }

    private static string[] Lines(int deployed, params ImmutableArray<SiloLoadReport> silos) =>
        [.. TopText.Lines(new(DateTimeOffset.UnixEpoch, "Local: one process", silos, deployed))];

    private static SiloLoadReport Silo(string name, params ImmutableArray<FunctionLoad> functions) => new(
        new(SiloAddress.New(IPAddress.Loopback, 11111, 7), name, 3, [])
        {
            Sandbox = new("namespaces", 1, 2, 0, 4, 17, [new("deadline", 5), new("idle", 2), new("memory", 1)], functions),
        },
        TimeSpan.Zero);
}
