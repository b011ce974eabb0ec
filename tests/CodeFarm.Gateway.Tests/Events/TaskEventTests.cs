using CodeFarm.Contracts.Tasks;
using CodeFarm.Gateway.Tests.Serving;
using Microsoft.Extensions.Logging;

namespace CodeFarm.Gateway.Tests.Events;

/// <summary>The history of a task as server-sent events.</summary>
public sealed class TaskEventTests : IAsyncLifetime
{
    private ServedScript _served = null!;

    public async Task InitializeAsync() =>
        _served = await ServedScript.StartAsync(static options => options with { AlivePeriod = TimeSpan.FromMilliseconds(20) });

    public async Task DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task Steps_are_told_as_they_come_and_the_end_is_an_event()
    {
        var task = _served.Farm.Add("told");
        await using var events = await EventReader.OpenAsync(_served, "/v1/tasks/told/events");

        var first = await events.NextAsync();
        task.Tell(TaskState.Generating, "searching");
        var second = await events.NextAsync();
        task.Tell(TaskState.Generating, "1,000 terms", isProgress: true);
        var progress = await events.NextAsync();
        var idOfProgress = events.LastEventId;
        task.Tell(TaskState.Failed, "no program was found");
        var last = await events.NextAsync();
        var idOfLast = events.LastEventId;
        var end = await events.NextAsync();

        Assert.Equal(["step", "step", "progress", "step", "end"], [first.EventType, second.EventType, progress.EventType, last.EventType, end.EventType]);
        Assert.Contains("\"state\":\"generating\"", second.Data, StringComparison.Ordinal);
        Assert.Contains("1,000 terms", progress.Data, StringComparison.Ordinal);
        Assert.Equal(("2", "3"), (idOfProgress, idOfLast));
        Assert.True(await events.EndsAsync());
    }

    [Theory]
    [InlineData(null, 4)]
    [InlineData("0", 4)]
    [InlineData("1", 3)]
    [InlineData("3", 1)]
    [InlineData("4", 0)]
    [InlineData("99", 0)]
    public async Task A_stream_resumes_after_the_last_event_that_was_seen(string? lastEventId, int remaining)
    {
        var task = _served.Farm.Add($"resumed-{lastEventId}");
        task.Tell(TaskState.Generating, "2");
        task.Tell(TaskState.Testing, "3");
        task.Tell(TaskState.Live, "4");
        await using var events = await EventReader.OpenAsync(_served, $"/v1/tasks/resumed-{lastEventId}/events", lastEventId);

        var ids = new List<string>();
        while ((await events.NextAsync()).EventType == "step")
            ids.Add(events.LastEventId);

        Assert.Equal(Enumerable.Range(5 - remaining, remaining).Select(static id => $"{id}"), ids);
    }

    [Fact]
    public async Task A_last_event_that_is_no_number_is_a_problem()
    {
        _served.Farm.Add("numbered");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/tasks/numbered/events");
        request.Headers.Add("Last-Event-ID", "the one before");

        (await _served.SendAsync(request)).AssertProblem(400, "request.parameter");
    }

    [Fact]
    public async Task Streams_end_with_a_word_when_the_server_closes()
    {
        _served.Farm.Add("open");
        await using var task = await EventReader.OpenAsync(_served, "/v1/tasks/open/events");
        await using var overview = await EventReader.OpenAsync(_served, "/v1/overview/events");
        await task.NextAsync();
        await overview.NextAsync();

        var closing = _served.Server.DisposeAsync().AsTask();

        Assert.Equal("closing", (await task.NextAsync()).EventType);
        Assert.Equal("closing", await TypeAfterSnapshotsAsync(overview));
        Assert.True(await task.EndsAsync());
        await closing;
    }

    [Fact]
    public async Task A_server_that_closes_cuts_nobody_off_who_has_been_told()
    {
        var log = new EventNames();
        using var loggers = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Debug).AddProvider(log));
        await using var served = await ServedScript.StartAsync(options => options with { LoggerFactory = loggers, DrainTimeout = TimeSpan.FromMinutes(1) });
        served.Farm.Add("told");
        await using var events = await EventReader.OpenAsync(served, "/v1/tasks/told/events");
        await events.NextAsync();

        await served.Server.DisposeAsync();

        Assert.Equal("closing", (await events.NextAsync()).EventType);
        Assert.True(await events.EndsAsync());
        Assert.Contains("ConnectionStop", log.Names);
        // A connection that is cut off may lose what was written to it last.
        Assert.DoesNotContain("NotAllConnectionsClosedGracefully", log.Names);
    }

    [Fact]
    public async Task The_overview_is_told_at_once_and_then_when_it_changes_by_one_poller()
    {
        await using var one = await EventReader.OpenAsync(_served, "/v1/overview/events");
        await using var other = await EventReader.OpenAsync(_served, "/v1/overview/events");
        var first = await one.NextAsync();
        await other.NextAsync();

        _served.Farm.Work = "something new";
        var second = await one.NextAsync();
        var toTheOther = await other.NextAsync();

        Assert.Contains("nothing in particular", first.Data, StringComparison.Ordinal);
        Assert.Contains("something new", second.Data, StringComparison.Ordinal);
        Assert.Equal(second.Data, toTheOther.Data);
    }

    [Fact]
    public async Task A_farm_that_does_not_answer_ends_the_overview_and_one_that_is_back_is_shown_again()
    {
        await using var events = await EventReader.OpenAsync(_served, "/v1/overview/events");
        await events.NextAsync();

        _served.Farm.IsLost = true;
        var type = await TypeAfterSnapshotsAsync(events);
        _served.Farm.IsLost = false;

        Assert.Equal("closing", type);
        Assert.True(await events.EndsAsync());
        await using var again = await EventReader.OpenAsync(_served, "/v1/overview/events");
        Assert.Equal("overview", (await again.NextAsync()).EventType);
    }

    [Fact]
    public async Task Nobody_looks_while_nobody_watches()
    {
        var before = _served.Farm.Looks;
        await _served.GetAsync("/");

        Assert.Equal(before, _served.Farm.Looks);
    }

    private static async Task<string> TypeAfterSnapshotsAsync(EventReader events)
    {
        string type;
        do
            type = (await events.NextAsync()).EventType;
        while (type == "overview");
        return type;
    }
}
