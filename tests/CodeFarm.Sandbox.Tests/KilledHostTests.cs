using System.Diagnostics;
using System.Globalization;
using CodeFarm.Sandbox.Tests.Isolation;

namespace CodeFarm.Sandbox.Tests;

public sealed class KilledHostTests
{
    [Fact]
    public async Task A_host_that_is_killed_leaves_no_worker()
    {
        var workers = await KillAsync([]);

        Assert.Equal(3, workers);
    }

    [ConfinedFact]
    public async Task A_host_that_is_killed_leaves_nothing_of_an_isolated_worker() => Assert.InRange(await KillAsync([KilledHost.Isolated]), 1, 20);

    /// <returns>How many processes it had.</returns>
    private static async Task<int> KillAsync(string[] arguments)
    {
        using var host = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            Arguments = string.Join(' ', ["exec", $"\"{typeof(KilledHost).Assembly.Location}\"", .. arguments]),
            RedirectStandardOutput = true,
        })!;
        var line = await host.StandardOutput.ReadLineAsync();
        var workers = line!.Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToArray();
        Assert.All(workers, id => Assert.True(SandboxFixture.IsAlive(id)));

        host.Kill(entireProcessTree: false);
        await host.WaitForExitAsync();

        foreach (var id in workers)
            await SandboxFixture.AssertGoneAsync(id);
        return workers.Distinct().Count();
    }
}
