using System.Diagnostics;

namespace CodeFarm.Sandbox.Tests.Isolation;

/// <summary>A host that is started as a user without any right, and lets its workers attack.</summary>
internal static class PlainUser
{
    public const string Argument = "attack";

    private const string Nobody = "65534";

    /// <summary>Why it cannot be started; null when it can.</summary>
    public static string? Obstacle =>
        !OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess ? "Only root can become another user; the other tests run as a plain user already."
        : !File.Exists("/usr/bin/setpriv") ? "There is no setpriv."
        : !IsOpenToAll(typeof(PlainUser).Assembly.Location) ? "Other users cannot read this folder."
        : null;

    /// <summary>Starts it.</summary>
    /// <returns>A line for each way to hold workers, and one for each attack that reached something.</returns>
    public static async Task<string[]> StartAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/setpriv")
        {
            ArgumentList =
            {
                $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", Environment.ProcessPath!, "exec",
                typeof(PlainUser).Assembly.Location, Argument,
            },
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What it does.</summary>
    public static async Task AttackAsync()
    {
        foreach (var layers in Confinements.Strongest)
        {
            await using var sandbox = new SandboxFixture(new() { Layers = layers }).Sandbox;
            await Console.Out.WriteLineAsync($"{await sandbox.TestIsolationAsync(default)}");
            foreach (var name in Attacks.All.Keys)
            {
                if (await Attacks.TryAsync(sandbox, name) is { Length: > 0 } reached)
                    await Console.Out.WriteLineAsync($"{layers}: {name} reached {reached}");
            }
        }

        await Console.Out.WriteLineAsync("done");
    }

    private static bool IsOpenToAll(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & UnixFileMode.OtherExecute) == 0)
                return false;
        }

        return true;
    }
}
