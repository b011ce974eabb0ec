namespace CodeFarm.Cli.Output;

/// <summary>What standard output is, and so how it may be written to.</summary>
internal static class Terminal
{
    /// <summary>Whether somebody watches who can be shown a block that is redrawn.</summary>
    public static bool IsInteractive { get; } =
        !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } and not "dumb";

    /// <summary>Whether colours are welcome; see no-color.org.</summary>
    public static bool HasColours { get; } = IsInteractive && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";

    /// <summary>A line of notes beside the result: what the command waits for, say.</summary>
    public static void Note(string text) => Console.Error.WriteLine($"farm: {text}");
}
