using CodeFarm.Runtime.Tests.Calls;
using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Sequences;

public sealed class SequenceTests : IClassFixture<FarmFixture>
{
    private readonly FarmFixture _fixture;
    private readonly string _key = FarmFixture.NewKey();
    private readonly ISequenceGrain _grain;

    public SequenceTests(FarmFixture fixture)
    {
        _fixture = fixture;
        _grain = fixture.Client.GetGrain<ISequenceGrain>(_key);
    }

    private Stage Stage => _fixture.Stage;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(2500)]
    public async Task A_sequence_arrives_complete_and_in_order(int count)
    {
        var numbers = await _grain.CountAsync(_key, count).ToListAsync();

        Assert.Equal(Enumerable.Range(0, count), numbers);
        await Stage.NotedAsync($"end {_key} in a turn: True");
    }

    [Fact]
    public async Task Nothing_runs_before_the_sequence_is_enumerated()
    {
        var sequence = _grain.CountAsync(_key, 3);
        await _grain.AddAsync(1, 1);
        Assert.DoesNotContain($"begin {_key}", Stage.Notes);

        await sequence.ToListAsync();

        Assert.Single(Stage.Notes, $"begin {_key}");
    }

    [Fact]
    public async Task Elements_that_are_ready_arrive_while_the_grain_waits_for_the_next()
    {
        var numbers = new List<int>();
        await foreach (var number in _grain.PauseAfterAsync(_key, 3))
        {
            numbers.Add(number);
            if (number == 2)
                Stage.Open(_key);
        }

        Assert.Equal([0, 1, 2, 3, 4, 5], numbers);
    }

    [Fact]
    public async Task A_grain_answers_other_calls_while_an_enumeration_waits()
    {
        await using var numbers = _grain.PauseAfterAsync(_key, 1).GetAsyncEnumerator();
        await numbers.MoveNextAsync();
        var next = numbers.MoveNextAsync().AsTask();
        await Stage.ReachedAsync(_key);

        var sum = await _grain.AddAsync(1, 2);

        Assert.Equal(3, sum);
        Assert.False(next.IsCompleted);
        Stage.Open(_key);
        Assert.True(await next);
    }

    [Fact]
    public async Task A_consumer_that_leaves_early_ends_the_enumeration_in_the_grain()
    {
        await foreach (var number in _grain.CountAsync(_key, int.MaxValue))
        {
            if (number == 250)
                break;
        }

        await Stage.NotedAsync($"end {_key} in a turn: True");
    }

    [Fact]
    public async Task A_failure_arrives_after_the_elements_before_it()
    {
        var numbers = new List<int>();

        var failure = await Assert.ThrowsAsync<HarvestFailedException>(async () =>
        {
            await foreach (var number in _grain.FailAfterAsync("south", 5))
                numbers.Add(number);
        });

        Assert.Equal([0, 1, 2, 3, 4], numbers);
        Assert.Equal(("south", 5), (failure.Field, failure.Lost));
    }

    [Fact]
    public async Task A_sequence_that_fails_at_once_fails_for_its_consumer() =>
        await Assert.ThrowsAsync<HarvestFailedException>(async () => await _grain.FailAfterAsync("south", 0).ToListAsync());

    [Fact]
    public async Task Cancelling_an_enumeration_ends_it_in_the_grain()
    {
        using var cancellation = new CancellationTokenSource();
        await using var numbers = _grain.PauseAfterAsync(_key, 1).WithCancellation(cancellation.Token).GetAsyncEnumerator();
        await numbers.MoveNextAsync();
        var next = numbers.MoveNextAsync();
        await Stage.ReachedAsync(_key);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        await Stage.NotedAsync($"end {_key}");
    }

    [Fact]
    public async Task The_token_argument_cancels_as_well()
    {
        using var cancellation = new CancellationTokenSource();
        await using var numbers = _grain.PauseAfterAsync(_key, 1, cancellation.Token).GetAsyncEnumerator();
        await numbers.MoveNextAsync();
        var next = numbers.MoveNextAsync();
        await Stage.ReachedAsync(_key);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        await Stage.NotedAsync($"end {_key}");
    }

    [Fact]
    public async Task Every_enumeration_of_a_sequence_begins_anew()
    {
        var sequence = _grain.CountAsync(_key, 3);

        var first = await sequence.ToListAsync();
        var second = await sequence.ToListAsync();

        Assert.Equal(first, second);
        Assert.Equal(2, Stage.Notes.Count(note => note == $"begin {_key}"));
    }

    [Fact]
    public async Task Enumerations_side_by_side_do_not_mix()
    {
        await using var first = _grain.CountAsync(_key, 1000).GetAsyncEnumerator();
        await using var second = _grain.CountAsync(_key, 1000).GetAsyncEnumerator();

        for (var i = 0; i < 1000; i++)
        {
            Assert.True(await first.MoveNextAsync());
            Assert.True(await second.MoveNextAsync());
            Assert.Equal((i, i), (first.Current, second.Current));
        }
    }

    [Fact]
    public async Task A_grain_consumes_the_sequence_of_another_grain()
    {
        var sum = await _fixture.Client.GetGrain<ISumGrain>(_key).SumAsync(_key, 150);

        Assert.Equal(Enumerable.Range(0, 150).Sum(), sum);
    }

    [Fact]
    public async Task The_deactivation_of_the_grain_aborts_the_enumeration_and_disposes_it()
    {
        await using var numbers = _grain.CountAsync(_key, int.MaxValue).GetAsyncEnumerator();
        await numbers.MoveNextAsync();

        await _grain.LeaveAsync();
        await Stage.NotedAsync($"left {_key}");

        await Assert.ThrowsAsync<EnumerationAbortedException>(async () =>
        {
            while (await numbers.MoveNextAsync())
            {
            }
        });
        await Stage.NotedAsync($"end {_key} in a turn: True");
    }
}
