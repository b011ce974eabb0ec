namespace CodeFarm.Cli.Errors;

/// <summary>The command itself cannot go on.</summary>
/// <param name="status">One of <see cref="ExitCodes"/>.</param>
/// <param name="code">Stable, for programs.</param>
/// <param name="message">What, where, how to fix it, on one line.</param>
internal sealed class CommandException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
