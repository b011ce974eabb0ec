using CodeFarm.Runtime.Tests.Farm;

namespace CodeFarm.Runtime.Tests.Calls;

public sealed class FailureTests(FarmFixture fixture) : IClassFixture<FarmFixture>
{
    private readonly ICallGrain _grain = fixture.Client.GetGrain<ICallGrain>(FarmFixture.NewKey());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_exception_reaches_the_caller_with_its_type_its_properties_and_its_cause(bool afterAwait)
    {
        var failure = await Assert.ThrowsAsync<HarvestFailedException>(() => _grain.FailAsync(afterAwait));

        Assert.Equal(("hail", "north", 7), (failure.Message, failure.Field, failure.Lost));
        Assert.Equal("no net", Assert.IsType<ArgumentException>(failure.InnerException).Message);
    }

    [Fact]
    public async Task An_exception_passes_through_the_grains_between()
    {
        var failure = await Assert.ThrowsAsync<HarvestFailedException>(() => _grain.FailThroughAsync(FarmFixture.NewKey()));

        Assert.Equal("north", failure.Field);
    }

    [Fact]
    public async Task A_grain_goes_on_after_a_call_that_failed()
    {
        await Assert.ThrowsAsync<HarvestFailedException>(() => _grain.FailAsync(afterAwait: false));

        Assert.Equal("text", await _grain.EchoAsync("text"));
    }

    [Fact]
    public async Task Null_is_a_result() => Assert.Null(await _grain.EchoAsync(null));

    [Fact]
    public async Task A_grain_that_ends_its_own_work_as_cancelled_tells_its_caller_so() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(_grain.GiveUpAsync);
}
