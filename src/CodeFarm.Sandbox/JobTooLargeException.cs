namespace CodeFarm.Sandbox;

/// <summary>Assembly and inputs of a job exceed what is sent to a worker: its cases belong into several jobs.</summary>
public sealed class JobTooLargeException(string message, Exception? inner = null) : ArgumentException(message, inner)
{
    /// <summary>For programs to branch on; the same as of <see cref="SandboxCodes.TooLarge"/>.</summary>
    public string Code { get; } = SandboxCodes.TooLarge;
}
