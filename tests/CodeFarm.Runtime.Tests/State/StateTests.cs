using CodeFarm.Runtime.Tests.Farm;
using Orleans.Storage;

namespace CodeFarm.Runtime.Tests.State;

public sealed class StateTests : IClassFixture<FarmFixture>
{
    private readonly FarmFixture _fixture;
    private readonly string _key = FarmFixture.NewKey();
    private readonly IStateGrain _grain;

    public StateTests(FarmFixture fixture)
    {
        _fixture = fixture;
        _grain = fixture.Client.GetGrain<IStateGrain>(_key);
    }

    [Fact]
    public async Task A_new_grain_has_no_record_and_the_default_state()
    {
        var view = await _grain.ViewAsync();

        Assert.Equal(new StateView("", RecordExists: false, Etag: null), view);
    }

    [Fact]
    public async Task What_was_written_is_there_for_the_next_activation()
    {
        var etag = await _grain.WriteAsync("written");

        await NextActivationAsync();

        Assert.Equal(new StateView("written", RecordExists: true, etag), await _grain.ViewAsync());
    }

    [Fact]
    public async Task What_was_not_written_is_gone_with_its_activation()
    {
        await _grain.WriteAsync("written");
        await _grain.SetAsync("set");

        await NextActivationAsync();

        Assert.Equal("written", (await _grain.ViewAsync()).Value);
    }

    [Fact]
    public async Task Every_write_gives_another_ETag()
    {
        var etags = new List<string?>();
        for (var i = 0; i < 5; i++)
            etags.Add(await _grain.WriteAsync("the same"));

        Assert.DoesNotContain(null, etags);
        Assert.Equal(5, etags.Distinct().Count());
    }

    [Fact]
    public async Task Reading_replaces_what_was_not_written()
    {
        await _grain.WriteAsync("written");
        await _grain.SetAsync("set");

        await _grain.ReadAsync();

        Assert.Equal("written", (await _grain.ViewAsync()).Value);
    }

    [Fact]
    public async Task Clearing_removes_the_record_and_resets_the_state()
    {
        await _grain.WriteAsync("written");

        await _grain.ClearAsync();
        var cleared = await _grain.ViewAsync();
        await NextActivationAsync();
        var next = await _grain.ViewAsync();

        Assert.Equal(("", false), (cleared.Value, cleared.RecordExists));
        Assert.Equal(("", false), (next.Value, next.RecordExists));
    }

    [Fact]
    public async Task A_state_can_be_written_again_after_it_was_cleared()
    {
        await _grain.WriteAsync("first");
        await _grain.ClearAsync();

        await _grain.WriteAsync("second");
        await NextActivationAsync();

        Assert.Equal(("second", true), ((await _grain.ViewAsync()).Value, (await _grain.ViewAsync()).RecordExists));
    }

    [Fact]
    public async Task Clearing_what_was_never_written_does_nothing()
    {
        await _grain.ClearAsync();

        Assert.False((await _grain.ViewAsync()).RecordExists);
        await _grain.WriteAsync("written");
    }

    [Fact]
    public async Task A_stale_writer_fails_and_is_told_so()
    {
        await _grain.WriteAsync("winner", writer: 0);

        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => _grain.WriteAsync("loser", writer: 1));

        Assert.Equal("winner", (await _grain.ViewAsync()).Value);
    }

    [Fact]
    public async Task A_stale_writer_that_lost_its_etag_to_a_later_write_fails()
    {
        await _grain.WriteAsync("one", writer: 0);
        await _grain.ReadAsync(writer: 1);
        await _grain.WriteAsync("two", writer: 0);

        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => _grain.WriteAsync("loser", writer: 1));

        Assert.Equal("two", (await _grain.ViewAsync()).Value);
    }

    [Fact]
    public async Task A_stale_writer_cannot_clear()
    {
        await _grain.WriteAsync("one", writer: 0);
        await _grain.ReadAsync(writer: 1);
        await _grain.WriteAsync("two", writer: 0);

        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => _grain.ClearAsync(writer: 1));

        Assert.Equal("two", (await _grain.ViewAsync()).Value);
    }

    [Fact]
    public async Task The_activation_of_a_stale_writer_is_replaced_by_one_that_reads_anew()
    {
        var before = await _grain.ActivationAsync();
        await _grain.WriteAsync("winner", writer: 0);
        await Assert.ThrowsAnyAsync<InconsistentStateException>(() => _grain.WriteAsync("loser", writer: 1));
        await _fixture.Stage.NotedAsync($"left {_key}");

        var after = await _grain.ActivationAsync();

        Assert.NotEqual(before, after);
        Assert.Equal("winner", (await _grain.ViewAsync(writer: 1)).Value);
        await _grain.WriteAsync("next", writer: 1);
    }

    [Fact]
    public async Task A_stale_writer_that_handles_its_failure_keeps_its_activation_and_can_read_and_write_again()
    {
        var before = await _grain.ActivationAsync();
        await _grain.WriteAsync("winner", writer: 0);

        Assert.False(await _grain.TryWriteAsync("loser", writer: 1));
        await _grain.ReadAsync(writer: 1);
        Assert.True(await _grain.TryWriteAsync("second", writer: 1));

        Assert.Equal(before, await _grain.ActivationAsync());
    }

    [Fact]
    public async Task A_failed_write_changes_nothing_in_memory_but_what_the_grain_set()
    {
        await _grain.WriteAsync("winner", writer: 0);
        var etag = (await _grain.ViewAsync(writer: 1)).Etag;

        await _grain.TryWriteAsync("loser", writer: 1);

        Assert.Equal(new StateView("loser", RecordExists: false, etag), await _grain.ViewAsync(writer: 1));
    }

    [Fact]
    public async Task States_of_different_names_are_independent()
    {
        await _grain.WriteAsync("words");
        await _grain.WriteOtherAsync("other");

        await _grain.ClearAsync();
        await NextActivationAsync();

        Assert.Equal("", (await _grain.ViewAsync()).Value);
        Assert.Equal("other", await _grain.OtherAsync());
    }

    private async Task NextActivationAsync()
    {
        await _grain.LeaveAsync();
        await _fixture.Stage.NotedAsync($"left {_key}");
    }
}
