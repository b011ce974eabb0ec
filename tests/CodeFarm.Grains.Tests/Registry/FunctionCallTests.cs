using CodeFarm.Contracts;
using CodeFarm.Grains.Tests.Farm;

namespace CodeFarm.Grains.Tests.Registry;

/// <summary>Calls of functions, and what comes of those that cannot succeed.</summary>
public sealed class FunctionCallTests : IAsyncLifetime
{
    private TestFarm _farm = null!;

    public async Task InitializeAsync() =>
        _farm = await TestFarm.StartAsync(TestFarm.Unhurried with { CallDeadline = TimeSpan.FromSeconds(5) });

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task An_unknown_function_is_not_found()
    {
        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.CallAsync("unheard-of", "1"));

        Assert.Equal(FarmErrors.FunctionNotFound, error.Code);
        Assert.Contains("'unheard-of'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new string[0], "takes 1 arguments; 0 were given")]
    [InlineData(new[] { "1", "2" }, "takes 1 arguments; 2 were given")]
    [InlineData(new[] { "\"one\"" }, "n: expected")]
    [InlineData(new[] { "1.5" }, "n: expected")]
    [InlineData(new[] { "null" }, "n: expected")]
    [InlineData(new[] { "{" }, "n: expected")]
    [InlineData(new[] { "" }, "n: expected")]
    public async Task An_argument_that_does_not_fit_is_refused_and_the_next_call_works(string[] arguments, string message)
    {
        var name = await DeployAsync("return 2 * n;");

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.CallAsync(name, arguments));

        Assert.Equal(FarmErrors.FunctionArgument, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal("8", (await _farm.CallAsync(name, "4")).OutputJson);
    }

    [Theory]
    [InlineData("if (n == 0) throw new InvalidOperationException(\"not zero\"); return n;", "not zero")]
    [InlineData("return n == 0 ? Twice(n) + 1 : n;", "Crashed")]
    [InlineData("while (n == 0) { } return n;", "DeadlineExceeded")]
    public async Task A_call_that_fails_says_why_and_the_next_call_works(string body, string reason)
    {
        var name = await DeployAsync(body);

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.CallAsync(name, "0"));

        Assert.Equal(FarmErrors.FunctionFailed, error.Code);
        Assert.Contains($"{name} version 1", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal("7", (await _farm.CallAsync(name, "7")).OutputJson);
    }

    [Fact]
    public async Task A_call_that_its_caller_gives_up_ends()
    {
        var name = await DeployAsync("while (n == 0) { } return n;");
        using var cancellation = new CancellationTokenSource();

        var call = _farm.Function(name).InvokeAsync(["0"], 0, cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.OrGiveUp("the end of a call that was given up"));
        Assert.Equal("7", (await _farm.CallAsync(name, "7")).OutputJson);
    }

    [Fact]
    public async Task Many_calls_at_once_get_their_own_results()
    {
        var name = await DeployAsync("return 2 * n;");

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => _farm.CallAsync(name, $"{i}")));

        Assert.Equal(Enumerable.Range(0, 20).Select(static i => $"{2 * i}"), results.Select(static result => result.OutputJson));
    }

    [Fact]
    public async Task A_version_that_ends_its_process_again_and_again_is_refused_until_that_is_lifted()
    {
        var name = await DeployAsync("return n == 0 ? Twice(n) + 1 : n;");
        await _farm.Function(name).DeployAsync(Twice.Version("good", "return n;"));
        for (var i = 0; i < 5; i++)
            await Assert.ThrowsAsync<FarmException>(() => _farm.Function(name).InvokeAsync(["0"], 1));

        var refused = await Assert.ThrowsAsync<FarmException>(() => _farm.Function(name).InvokeAsync(["7"], 1));
        var other = await _farm.Function(name).InvokeAsync(["7"], 2);
        var lifted = await _farm.Function(name).LiftQuarantineAsync();
        var again = await _farm.Function(name).InvokeAsync(["7"], 1);

        Assert.Equal(FarmErrors.FunctionQuarantined, refused.Code);
        Assert.Contains($"{name} version 1 is in quarantine", refused.Message, StringComparison.Ordinal);
        Assert.Equal("7", other.OutputJson);
        Assert.Equal(1, Assert.Single(lifted));
        Assert.Equal("7", again.OutputJson);
        Assert.Empty(await _farm.Function(name).LiftQuarantineAsync(1));
    }

    [Fact]
    public async Task A_quarantine_of_what_does_not_exist_cannot_be_lifted()
    {
        var name = await DeployAsync("return n;");

        var function = await Assert.ThrowsAsync<FarmException>(() => _farm.Function("unheard-of").LiftQuarantineAsync());
        var version = await Assert.ThrowsAsync<FarmException>(() => _farm.Function(name).LiftQuarantineAsync(2));

        Assert.Equal((FarmErrors.FunctionNotFound, FarmErrors.VersionNotFound), (function.Code, version.Code));
    }

    [Fact]
    public async Task A_version_is_deployed_once_however_often_it_is_asked_for()
    {
        var name = Twice.NewName();
        var (first, second) = (Twice.Version("a", "return n;"), Twice.Version("b", "return 2 * n;"));

        int[] numbers =
        [
            await _farm.Function(name).DeployAsync(first), await _farm.Function(name).DeployAsync(second),
            await _farm.Function(name).DeployAsync(first), await _farm.Function(name).DeployAsync(second),
        ];

        Assert.Equal([1, 2, 1, 2], numbers);
        Assert.Equal(("2", 2), (await _farm.CallAsync(name, "1")) is var result ? (result.OutputJson, result.Version) : default);
    }

    private async Task<string> DeployAsync(string body)
    {
        var name = Twice.NewName();
        await _farm.Function(name).DeployAsync(Twice.Version(name, body));
        return name;
    }
}
