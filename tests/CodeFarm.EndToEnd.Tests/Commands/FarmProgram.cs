using System.Diagnostics;

namespace CodeFarm.EndToEnd.Tests.Commands;

/// <summary>
/// The program that <c>scripts/farm</c> starts, published by it where the sources have changed: what a user runs, and compiled ahead
/// of time, so that the hundreds of commands of the tests do not compile most of it anew.
/// </summary>
internal static class FarmProgram
{
    private static readonly Lazy<string> Published = new(Publish);

    /// <summary>For <c>dotnet</c>.</summary>
    public static string Path => Published.Value;

    private static string Publish()
    {
        var start = new ProcessStartInfo(System.IO.Path.Combine(Repository.Root, "scripts", "farm"), "--version") { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"scripts/farm --version failed: {errors.Result}");
        var home = System.IO.Path.Combine(Repository.Root, "artifacts", "Local", "farm");
        return System.IO.Path.Combine(home, File.ReadAllText(System.IO.Path.Combine(home, "current")).Trim(), "farm.dll");
    }
}
