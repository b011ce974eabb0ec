namespace CodeFarm.Cli.Output;

/// <summary>Texts for a POSIX shell.</summary>
internal static class Shell
{
    /// <summary>The text as one word.</summary>
    public static string Quote(string text) =>
        text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/') && text.Length > 0
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
