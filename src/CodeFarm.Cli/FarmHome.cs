using CodeFarm.Hosting;

namespace CodeFarm.Cli;

/// <summary>Where this user's farm is: FARM_HOME, or .farm in the current directory.</summary>
internal static class FarmHome
{
    public static FarmConnectionOptions Options { get; } = new()
    {
        DataDirectory = Path.GetFullPath(Environment.GetEnvironmentVariable("FARM_HOME") is { Length: > 0 } home ? home : ".farm"),
    };
}
