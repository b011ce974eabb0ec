using CodeFarm.Cli.Errors;

namespace CodeFarm.Cli.Connections;

/// <summary>Where this user's farm is, as the environment says.</summary>
internal static class FarmHome
{
    /// <summary>FARM_HOME, or .farm in the current directory.</summary>
    public static string DataDirectory { get; } = Path.GetFullPath(Variable("FARM_HOME") ?? ".farm");

    /// <summary>FARM_API_KEY: what a remote farm wants to see, and what <c>farm up</c> wants to see of others.</summary>
    public static string? ApiKey => Variable("FARM_API_KEY");

    /// <summary>FARM_URL: a farm on another machine; null for the one of <see cref="DataDirectory"/>.</summary>
    /// <exception cref="CommandException">It is no address.</exception>
    public static Uri? Url => Variable("FARM_URL") is not { } text ? null : ReadUrl(text, "FARM_URL");

    /// <summary>How the user calls this command: <c>scripts/farm</c>, say.</summary>
    public static string Command { get; } = Variable("FARM_COMMAND") ?? "farm";

    /// <summary>Makes the data directory where there is none: its user's alone. Whether it can be used says who opens it.</summary>
    public static void MakePrivate()
    {
        try
        {
            if (!OperatingSystem.IsWindows() && !Path.Exists(DataDirectory))
                Directory.CreateDirectory(DataDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <exception cref="CommandException">It is no address of a web server.</exception>
    public static Uri ReadUrl(string text, string what) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new CommandException(
                ExitCodes.Usage, "command.url", $"{what} is '{text}'; it must be an address such as http://127.0.0.1:5080.");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
