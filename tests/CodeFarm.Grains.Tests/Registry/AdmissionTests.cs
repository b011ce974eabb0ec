using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Grains.Registry;
using CodeFarm.Grains.Tests.Farm;
using Microsoft.Extensions.DependencyInjection;

namespace CodeFarm.Grains.Tests.Registry;

/// <summary>Versions that one policy admitted, under another.</summary>
public sealed class AdmissionTests : IAsyncLifetime
{
    private readonly ChangingPolicy _policy = new();
    private TestFarm _farm = null!;

    public async Task InitializeAsync() => _farm = await TestFarm.StartAsync(
        TestFarm.Unhurried, silos: 1, silo => silo.Services.AddSingleton<IAdmissionPolicy>(_policy));

    public async Task DisposeAsync() => await _farm.DisposeAsync();

    [Fact]
    public async Task What_a_changed_policy_refuses_is_not_called_and_says_why()
    {
        var name = await DeployAsync("return 2 * n;");
        _policy.Change("2-b", "6:9: Error policy.api: it doubles");
        await _farm.RestartAsync();

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.CallAsync(name, "4"));

        Assert.Equal(FarmErrors.FunctionRefused, error.Code);
        Assert.Contains("policy 2-b", error.Message, StringComparison.Ordinal);
        Assert.Contains("6:9: Error policy.api: it doubles", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_shown_and_published()
    {
        var name = await DeployAsync("return 2 * n;");
        _policy.Change("2-b", "it doubles");
        await _farm.RestartAsync();

        var shown = (await _farm.Function(name).GetInfoAsync())!.Versions[0];
        var told = (await _farm.Events.OfAsync<VersionRefused>(name, 1))[0];

        Assert.Equal(("2-b", "it doubles", true), (shown.Policy, shown.Refused, shown.Source.Contains("2 * n", StringComparison.Ordinal)));
        Assert.Equal((name, 1, "2-b", "it doubles"), (told.Function, told.Version, told.Policy, told.Why));
    }

    [Fact]
    public async Task What_a_changed_policy_admits_is_judged_once()
    {
        var name = await DeployAsync("return 2 * n;");
        _policy.Change("2-b", "");
        await _farm.RestartAsync();
        var first = await _farm.CallAsync(name, "4");
        await _farm.RestartAsync();

        var second = await _farm.CallAsync(name, "4");

        Assert.Equal(("8", "8", 1), (first.OutputJson, second.OutputJson, _policy.Judged));
    }

    [Fact]
    public async Task A_policy_that_changes_back_admits_again_what_it_had_refused()
    {
        var name = await DeployAsync("return 2 * n;");
        _policy.Change("2-b", "it doubles");
        await _farm.RestartAsync();
        await Assert.ThrowsAsync<FarmException>(() => _farm.CallAsync(name, "4"));
        _policy.Change("3-c", "");
        await _farm.RestartAsync();

        Assert.Equal("8", (await _farm.CallAsync(name, "4")).OutputJson);
    }

    [Fact]
    public async Task Stable_does_not_point_to_what_is_refused()
    {
        var name = await DeployAsync("return 2 * n;");
        _policy.Change("2-b", "it doubles");
        await _farm.RestartAsync();

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.Function(name).SetStableAsync(1));

        Assert.Equal(FarmErrors.FunctionRefused, error.Code);
    }

    [Fact]
    public async Task A_version_of_another_policy_is_judged_before_it_is_deployed()
    {
        _policy.Change("1-a", "it doubles");
        var version = Twice.Version("task", "return 2 * n;") with { Policy = "0-old" };

        var error = await Assert.ThrowsAsync<FarmException>(() => _farm.Function(Twice.NewName()).DeployAsync(version));

        Assert.Equal(FarmErrors.FunctionRefused, error.Code);
    }

    private async Task<string> DeployAsync(string body)
    {
        var name = Twice.NewName();
        await _farm.Function(name).DeployAsync(Twice.Version(name, body) with { Policy = _policy.Id });
        return name;
    }

    private sealed class ChangingPolicy : IAdmissionPolicy
    {
        private string _refusal = "";
        private int _judged;

        public string Id { get; private set; } = "1-a";

        public int Judged => _judged;

        public void Change(string id, string refusal) => (Id, _refusal) = (id, refusal);

        public Task<string> JudgeAsync(FunctionVersion version, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _judged);
            return Task.FromResult(_refusal);
        }
    }
}
