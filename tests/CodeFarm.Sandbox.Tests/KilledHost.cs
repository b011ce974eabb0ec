using System.Globalization;
using CodeFarm.Sandbox.Tests.Isolation;

namespace CodeFarm.Sandbox.Tests;

/// <summary>
/// A program with workers of every kind: it prints their process ids on one line and waits to be killed. One of its functions
/// never returns.
/// </summary>
internal static class KilledHost
{
    private static readonly byte[] Assembly = Hostile.Compile(
        "public static int Probe(int x) { if (x == 0) return Environment.ProcessId; while (true) { } }");

    public const string Isolated = "isolated";

    public static async Task Main(string[] arguments)
    {
        if (arguments is [PlainUser.Argument])
        {
            await PlainUser.AttackAsync();
            return;
        }

        if (arguments is [Isolated])
        {
            await HoldIsolatedAsync();
            return;
        }

        await using var farm = new Farm(new());
        var run = await farm.NumberAsync(Assembly);
        await using var session = await farm.Sandbox.OpenSessionAsync(default);
        var inSession = SandboxFixture.Number(await session.RunAsync(farm.Job(Assembly, 0), default));
        var endless = session.RunAsync(farm.Job(Assembly, 1) with { Deadline = TimeSpan.FromHours(1) }, default);
        await SandboxFixture.UntilAsync(() => farm.Statistics.IdleSpares == 1);
        int[] workers = [run, inSession, .. farm.Sandbox.SpareProcessIds];

        await PrintAsync(workers);
        await endless;
    }

    private static async Task HoldIsolatedAsync()
    {
        var fixture = new SandboxFixture(new());
        await fixture.NumberAsync(Assembly, 0);
        var endless = fixture.CallAsync(Assembly, 1);
        await PrintAsync(ProcessTree.Of(Environment.ProcessId).Skip(1));
        await endless;
    }

    private static Task PrintAsync(IEnumerable<int> processes) =>
        Console.Out.WriteLineAsync(string.Join(' ', processes.Select(static id => id.ToString(CultureInfo.InvariantCulture))));
}
