using CodeFarm.Runtime.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace CodeFarm.Runtime.Tests.Filters;

public sealed class FilterTests(FilterTests.Watched fixture) : IClassFixture<FilterTests.Watched>
{
    private readonly string _key = FarmFixture.NewKey();

    private Stage Stage => fixture.Stage;

    [Fact]
    public async Task Filters_run_in_the_order_in_which_they_were_added_and_the_grains_own_comes_last()
    {
        await fixture.Client.GetGrain<IFilteredGrain>(_key).DoubleAsync(2);

        Assert.Equal(
            [
                "client-1", "client-2", "in-1", "in-2", "own", "method", "own after", "in-2 after, result 4",
                "in-1 after, result 4", "client-2 after, result 4", "client-1 after, result 4",
            ],
            Stage.NotesOf($"{_key}: "));
    }

    [Fact]
    public async Task Filters_see_calls_from_grain_to_grain()
    {
        var other = $"{_key}-other";

        await fixture.Client.GetGrain<IFilteredGrain>(_key).DoubleThroughAsync(other, 2);

        Assert.Equal(
            [
                "out-1", "out-2", "in-1", "in-2", "own", "method", "own after", "in-2 after, result 4",
                "in-1 after, result 4", "out-2 after, result 4", "out-1 after, result 4",
            ],
            Stage.NotesOf($"{other}: "));
    }

    [Theory]
    [InlineData("out-1")]
    [InlineData("in-1")]
    public async Task A_filter_sees_who_calls_whom_and_what(string filter)
    {
        var (caller, callee) = (fixture.Client.GetGrain<IFilteredGrain>(_key), fixture.Client.GetGrain<IFilteredGrain>($"{_key}-other"));

        await caller.DoubleThroughAsync($"{_key}-other", 2);

        Assert.Contains(
            $"{caller.GetGrainId()} {callee.GetGrainId()} {typeof(IFilteredGrain).FullName} {nameof(IFilteredGrain.DoubleAsync)}",
            Stage.NotesOf($"seen by {filter}: "));
    }

    [Fact]
    public async Task The_result_of_a_call_without_a_result_is_null()
    {
        await fixture.Client.GetGrain<IFilteredGrain>(_key).NothingAsync();

        Assert.Contains("in-1 after, result none", Stage.NotesOf($"{_key}: "));
        Assert.Contains("client-1 after, result none", Stage.NotesOf($"{_key}: "));
    }

    [Theory]
    [InlineData("client-1")]
    [InlineData("in-1")]
    [InlineData("in-2")]
    public async Task A_filter_may_replace_the_result(string filter)
    {
        var grain = fixture.Client.GetGrain<IFilteredGrain>($"{_key} replace {filter}");

        Assert.Equal(9, await grain.DoubleAsync(4));
    }

    [Theory]
    [InlineData("client-2")]
    [InlineData("in-1")]
    [InlineData("in-2")]
    public async Task A_filter_may_refuse_the_call(string filter)
    {
        var key = $"{_key} refuse {filter}";

        var failure = await Assert.ThrowsAsync<StageException>(() => fixture.Client.GetGrain<IFilteredGrain>(key).DoubleAsync(4));

        Assert.Equal($"refused by {filter}", failure.Message);
        Assert.DoesNotContain("method", Stage.NotesOf($"{key}: "));
    }

    [Theory]
    [InlineData("client-1")]
    [InlineData("in-1")]
    public async Task A_filter_may_answer_in_place_of_the_grain(string filter)
    {
        var key = $"{_key} answer {filter}";

        Assert.Equal(1, await fixture.Client.GetGrain<IFilteredGrain>(key).DoubleAsync(4));

        Assert.DoesNotContain("method", Stage.NotesOf($"{key}: "));
    }

    [Theory]
    [InlineData("client-1")]
    [InlineData("in-1")]
    [InlineData("in-2")]
    public async Task A_filter_may_give_a_result_in_place_of_a_failure(string filter)
    {
        var grain = fixture.Client.GetGrain<IFilteredGrain>($"{_key} calm {filter}");

        Assert.Equal(1, await grain.FailAsync());
    }

    [Fact]
    public async Task A_failure_that_an_incoming_filter_handles_without_giving_a_result_reaches_the_caller_all_the_same()
    {
        var grain = fixture.Client.GetGrain<IFilteredGrain>($"{_key} hush in-1");

        await Assert.ThrowsAsync<StageException>(grain.FailAsync);
    }

    [Fact]
    public async Task An_outgoing_filter_that_handles_a_failure_without_giving_a_result_is_reported_as_broken()
    {
        var grain = fixture.Client.GetGrain<IFilteredGrain>($"{_key} hush client-1");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(grain.FailAsync);

        Assert.Contains($"broken filter: {nameof(WatchingFilter)}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client-1")]
    [InlineData("in-1")]
    public async Task A_filter_that_neither_goes_on_nor_gives_a_result_is_reported_as_broken(string filter)
    {
        var grain = fixture.Client.GetGrain<IFilteredGrain>($"{_key} drop {filter}");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => grain.DoubleAsync(2));

        Assert.Contains($"broken filter: {nameof(WatchingFilter)}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_grains_filters_see_a_client_by_its_id_and_the_clients_filters_see_no_caller()
    {
        var grain = fixture.Client.GetGrain<IFilteredGrain>(_key);

        await grain.DoubleAsync(2);

        var seen = $"{grain.GetGrainId()} {typeof(IFilteredGrain).FullName} {nameof(IFilteredGrain.DoubleAsync)}";
        Assert.Contains($" {seen}", Stage.NotesOf("seen by client-1: "));
        Assert.StartsWith(
            "sys.client/", Assert.Single(Stage.NotesOf("seen by in-1: "), note => note.EndsWith(seen, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client-1")]
    [InlineData("in-1")]
    public async Task What_a_filter_puts_into_the_request_context_reaches_the_method(string filter) =>
        Assert.Equal("set", await fixture.Client.GetGrain<IFilteredGrain>(_key).ContextAsync($"from {filter}"));

    public sealed class Watched : FarmFixture
    {
        protected override FarmOptions Options => new()
        {
            ConfigureSilo = silo =>
            {
                silo.AddIncomingGrainCallFilter(new WatchingFilter("in-1", Stage));
                silo.AddIncomingGrainCallFilter(new WatchingFilter("in-2", Stage));
                silo.AddOutgoingGrainCallFilter(new WatchingFilter("out-1", Stage));
                silo.AddOutgoingGrainCallFilter(new WatchingFilter("out-2", Stage));
            },
            ConfigureClient = services =>
            {
                services.AddSingleton<IOutgoingGrainCallFilter>(new WatchingFilter("client-1", Stage));
                services.AddSingleton<IOutgoingGrainCallFilter>(new WatchingFilter("client-2", Stage));
            },
        };
    }
}
