namespace CodeFarm.Cli;

/// <summary>What the command's exit status says.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The work was done and failed: no function was found, or the call threw.</summary>
    public const int Failed = 1;

    /// <summary>The command line, the requirement file or an argument is wrong.</summary>
    public const int Usage = 2;

    /// <summary>There is no such function.</summary>
    public const int NotFound = 4;

    /// <summary>The farm cannot be reached, or another process has its data.</summary>
    public const int Unavailable = 5;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
