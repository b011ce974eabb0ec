using CodeFarm.Runtime.Tests.Farm;
using CodeFarm.Runtime.Tests.Sequences;

namespace CodeFarm.Runtime.Tests.Local;

public sealed class IdleSequenceTests : IAsyncLifetime
{
    // A consumer may stay away for twice this; time is the subject here.
    private readonly LocalFarm _farm = new() { ResponseTimeout = TimeSpan.FromSeconds(3) };

    public Task InitializeAsync() => _farm.StartAsync();

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task A_sequence_whose_consumer_stays_away_is_ended_in_the_grain_and_aborted_for_the_consumer()
    {
        var key = FarmFixture.NewKey();
        var sequence = _farm.Client.GetGrain<ISequenceGrain>(key).PauseAfterAsync(key, 2);
        await using var numbers = sequence.GetAsyncEnumerator();
        Assert.True(await numbers.MoveNextAsync());
        Assert.True(await numbers.MoveNextAsync());

        await _farm.Stage.NotedAsync($"end {key}");

        await Assert.ThrowsAsync<EnumerationAbortedException>(async () => await numbers.MoveNextAsync());
    }
}
