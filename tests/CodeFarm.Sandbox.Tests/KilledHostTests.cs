using System.Diagnostics;
using System.Globalization;

namespace CodeFarm.Sandbox.Tests;

public sealed class KilledHostTests
{
    [Fact]
    public async Task A_host_that_is_killed_leaves_no_worker()
    {
        using var host = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "exec", typeof(KilledHost).Assembly.Location },
            RedirectStandardOutput = true,
        })!;
        var line = await host.StandardOutput.ReadLineAsync();
        var workers = line!.Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(3, workers.Distinct().Count());
        Assert.All(workers, id => Assert.True(SandboxFixture.IsAlive(id)));

        host.Kill(entireProcessTree: false);
        await host.WaitForExitAsync();

        foreach (var id in workers)
            await SandboxFixture.AssertGoneAsync(id);
    }
}
