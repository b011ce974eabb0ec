using CodeFarm.LocalRuntime.Streams;
using CodeFarm.Runtime.Tests.Farm;
using CodeFarm.Runtime.Tests.Streams;
using Orleans.Streams;

namespace CodeFarm.Runtime.Tests.Local;

public sealed class JournalTests : IAsyncLifetime
{
    private readonly LocalFarm _farm = new();
    private readonly string _key = FarmFixture.NewKey();

    private Stage Stage => _farm.Stage;

    private string Gated => $"{_key} gated";

    public Task InitializeAsync() => _farm.StartAsync();

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task After_a_restart_exactly_what_was_not_taken_is_delivered_in_order()
    {
        await PublishAsync(Gated, 0, 100);
        for (var i = 0; i < 40; i++)
        {
            Stage.Open($"{Gated} {i}");
            await Stage.NotedAsync($"took {Gated} {i}");
        }

        await Stage.ReachedAsync($"{Gated} 40");
        await _farm.StopAsync();
        for (var i = 40; i < 100; i++)
            Stage.Open($"{Gated} {i}");
        await _farm.StartAsync();
        await Stage.NotedAsync($"took {Gated} 99");

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), Stage.NotesOf($"took {Gated} "));
    }

    [Fact]
    public async Task After_a_restart_a_subscriber_gets_only_what_it_had_not_taken_itself()
    {
        await PublishAsync(Gated, 0, 3);
        await Stage.NotedAsync($"second took {Gated} 2");
        await _farm.StopAsync();
        for (var i = 0; i < 3; i++)
            Stage.Open($"{Gated} {i}");

        await _farm.StartAsync();
        await Stage.NotedAsync($"took {Gated} 2");
        await PublishAsync(_key, 9, 1);
        await Stage.NotedAsync($"second took {_key} 9");

        Assert.Equal(["0", "1", "2"], Stage.NotesOf($"second took {Gated} "));
    }

    [Fact]
    public async Task Events_that_were_published_while_no_subscriber_could_run_arrive_when_a_silo_is_up()
    {
        await PublishAsync(Gated, 0, 3);
        await Stage.ReachedAsync($"{Gated} 0");
        await _farm.StopAsync();
        await _farm.StartAsync();
        await _farm.StopAsync();
        for (var i = 0; i < 3; i++)
            Stage.Open($"{Gated} {i}");

        await _farm.StartAsync();

        await Stage.NotedAsync($"took {Gated} 2");
        Assert.Equal(["0", "1", "2"], Stage.NotesOf($"took {Gated} "));
    }

    [Fact]
    public async Task A_line_that_was_half_written_is_cut_off_and_all_before_it_is_kept()
    {
        await PublishAsync(Gated, 0, 3);
        await _farm.StopAsync();
        var journal = _farm.Journals[^1];
        var whole = new FileInfo(journal).Length;
        await File.AppendAllTextAsync(journal, "0a0b0c0d {\"seq\":4,\"ns\":\"tests-items\",\"ke");
        for (var i = 0; i < 3; i++)
            Stage.Open($"{Gated} {i}");

        await _farm.StartAsync();
        await Stage.NotedAsync($"took {Gated} 2");
        await PublishAsync(_key, 5, 1);
        await Stage.NotedAsync($"took {_key} 5");

        Assert.Equal(["0", "1", "2"], Stage.NotesOf($"took {Gated} "));
        Assert.True(!File.Exists(journal) || new FileInfo(journal).Length == whole);
    }

    [Fact]
    public async Task A_damaged_line_that_is_not_the_last_is_refused_with_its_place()
    {
        await PublishAsync(Gated, 0, 3);
        await _farm.StopAsync();
        var journal = _farm.Journals[^1];
        var lines = await File.ReadAllLinesAsync(journal);
        var damaged = Array.FindIndex(lines, line => line.Contains("\"seq\":", StringComparison.Ordinal));
        lines[damaged] = lines[damaged].Replace("seq", "sec", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(journal, lines);
        var content = await File.ReadAllTextAsync(journal);

        var refusal = await Assert.ThrowsAsync<CorruptJournalException>(_farm.StartAsync);

        Assert.Contains($"{journal}, line {damaged + 1},", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(journal));
    }

    [Fact]
    public async Task A_damaged_end_of_a_journal_that_is_not_the_newest_is_refused()
    {
        await PublishAsync(Gated, 0, 200);
        await _farm.StopAsync();
        Assert.True(_farm.Journals.Length > 2);
        var journal = _farm.Journals[0];
        var bytes = await File.ReadAllBytesAsync(journal);
        bytes[^4] ^= 0x01;
        await File.WriteAllBytesAsync(journal, bytes);

        var refusal = await Assert.ThrowsAsync<CorruptJournalException>(_farm.StartAsync);

        Assert.Contains(journal, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_files_are_deleted_when_all_their_events_were_taken()
    {
        await PublishAsync(_key, 0, 500);
        await Stage.NotedAsync($"took {_key} 499");
        await Stage.NotedAsync($"second took {_key} 499");

        await _farm.StopAsync();
        await _farm.StartAsync();

        Assert.Single(_farm.Journals);
    }

    [Fact]
    public async Task A_journal_file_is_kept_while_one_of_its_events_was_not_taken()
    {
        await PublishAsync(Gated, 0, 1);
        var journal = _farm.Journals[^1];
        await PublishAsync(_key, 0, 500);
        await Stage.NotedAsync($"took {_key} 499");

        await _farm.StopAsync();
        await _farm.StartAsync();

        Assert.Contains(journal, _farm.Journals);
    }

    [Fact]
    public async Task Later_events_have_later_tokens_after_any_number_of_restarts()
    {
        for (var i = 0; i < 4; i++)
        {
            await PublishAsync(_key, i, 1);
            await Stage.NotedAsync($"took {_key} {i}");
            await Stage.NotedAsync($"second took {_key} {i}");
            await _farm.StopAsync();
            await _farm.StartAsync();
            await _farm.StopAsync();
            await _farm.StartAsync();
        }

        var tokens = Stage.NotesOf($"token {_key} ").Select(long.Parse).ToArray();
        Assert.Equal(4, tokens.Distinct().Count());
        Assert.Equal(tokens.Order(), tokens);
    }

    private async Task PublishAsync(string key, int first, int count)
    {
        var stream = _farm.Client.GetStreamProvider("farm").GetStream<Item>(TakerGrain.Namespace, key);
        for (var i = first; i < first + count; i++)
            await stream.OnNextAsync(new Item(i));
    }
}
