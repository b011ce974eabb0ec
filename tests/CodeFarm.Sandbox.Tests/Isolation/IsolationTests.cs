using CodeFarm.Sandbox.Isolation;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.Sandbox.Tests.Isolation;

public sealed class IsolationTests
{
    [Fact]
    public async Task Code_is_refused_where_nothing_holds_it_and_the_words_say_what_helps()
    {
        await using var sandbox = new ProcessSandbox(
            new() { Layers = IsolationLayers.None, AllowUnisolated = false }, NullLogger<ProcessSandbox>.Instance);
        var job = new SandboxFixture(new()).Job("int Probe(int x)", Hostile.Compile("public static int Probe(int x) => x;"), "1");

        var error = await Assert.ThrowsAsync<SandboxUnavailableException>(() => sandbox.RunAsync(job, default));
        var report = await sandbox.TestIsolationAsync(default);

        Assert.Contains("FARM_ALLOW_UNISOLATED", error.Message, StringComparison.Ordinal);
        Assert.Equal((IsolationTier.None, IsolationLayers.None), (report.Tier, report.Active));
        Assert.NotEmpty(report.Advice);
    }

    [Theory]
    [InlineData(IsolationLayers.Seccomp)]
    [InlineData(IsolationLayers.Namespaces)]
    [InlineData(IsolationLayers.Landlock)]
    [InlineData(IsolationLayers.OwnUser)]
    public void A_single_layer_is_not_enough(IsolationLayers layer)
    {
        var report = Confinements.Test(layer);

        Assert.Equal(IsolationTier.None, report.Tier);
        Assert.True(report.Active is IsolationLayers.None || report.Active == layer);
        if (layer == IsolationLayers.Landlock && report.Active == layer)
            Assert.True(report.Attempts.Single(static attempt => attempt.Name.StartsWith("read a file", StringComparison.Ordinal)).WasContained);
        if (layer == IsolationLayers.Seccomp && report.Active == layer)
            Assert.True(report.Attempts.Single(static attempt => attempt.Name == "start a program").WasContained);
        if (layer == IsolationLayers.Namespaces && report.Active == layer)
            Assert.True(report.Attempts.Single(static attempt => attempt.Name.StartsWith("connect", StringComparison.Ordinal)).WasContained);
    }

    [Fact]
    public void A_report_names_every_layer_and_what_it_gives()
    {
        var report = Confinements.Test(IsolationLayers.All);

        Assert.Equal(
            Enum.GetValues<IsolationLayers>().Where(static layer => layer is not (IsolationLayers.None or IsolationLayers.All)),
            report.Layers.Select(static status => status.Layer));
        Assert.All(report.Layers, static status => Assert.NotEmpty(status.Gives));
        Assert.True(report.Tier == IsolationTier.None || report.Attempts.All(static attempt => attempt.WasContained));
        Assert.StartsWith($"isolation {report.Tier.ToString().ToLowerInvariant()}", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_nothing_holds_shows_that_the_attempts_are_real()
    {
        if (!OperatingSystem.IsLinux())
            return;

        var report = Confinements.Test(IsolationLayers.OwnUser);

        // A plain worker reaches all that its user may; the environment is empty in any case.
        Assert.Contains(report.Attempts, static attempt => !attempt.WasContained && attempt.Name.StartsWith("read a file", StringComparison.Ordinal));
        Assert.Contains(report.Attempts, static attempt => !attempt.WasContained && attempt.Name.StartsWith("connect", StringComparison.Ordinal));
        Assert.Contains(report.Attempts, static attempt => !attempt.WasContained && attempt.Name == "start a program");
    }

    [PlainUserFact]
    public async Task A_host_without_any_right_holds_its_workers_as_well()
    {
        var lines = await PlainUser.StartAsync();

        Assert.Equal("done", lines[^1]);
        Assert.All(lines[..^1], static line => Assert.StartsWith("isolation ", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static line => line.StartsWith("isolation none", StringComparison.Ordinal));
    }
}
