namespace CodeFarm.Cli.Errors;

/// <summary>What the command's exit status says.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>The work was done and failed: no function was found, the call threw, a task needs input or was cancelled.</summary>
    public const int Failed = 1;

    /// <summary>The command line, the requirement file or an argument is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The farm wants a key, or another one.</summary>
    public const int Unauthorized = 3;

    /// <summary>There is no such function, version, task, project or dead letter.</summary>
    public const int NotFound = 4;

    /// <summary>The farm cannot be reached, or another process has its data.</summary>
    public const int Unavailable = 5;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
