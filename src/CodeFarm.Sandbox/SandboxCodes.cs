namespace CodeFarm.Sandbox;

/// <summary>The stable codes of a job that did not complete, or of a case that has no result.</summary>
public static class SandboxCodes
{
    /// <summary>The deadline passed. Give the job more time, or the function less work.</summary>
    public const string Deadline = "sandbox.deadline";

    /// <summary>The function asked for more memory than it may have.</summary>
    public const string Memory = "sandbox.memory";

    /// <summary>The process ended, or the assembly could not be used.</summary>
    public const string Crashed = "sandbox.crashed";

    /// <summary>The process wrote what no honest worker writes.</summary>
    public const string Protocol = "sandbox.protocol";

    /// <summary>
    /// Not run: the function has killed too many processes lately. It says for how long; then one call decides. An operator can
    /// lift it.
    /// </summary>
    public const string Quarantined = "sandbox.quarantined";

    /// <summary>Not run: too many calls of the function wait. Try later.</summary>
    public const string QueueFull = "sandbox.queue-full";

    /// <summary>No worker starts here, or all end at once. Of <see cref="SandboxUnavailableException"/>, not of a report.</summary>
    public const string Unavailable = "sandbox.unavailable";

    /// <summary>The arguments of a case are larger than <see cref="ProcessSandboxOptions.MaxInputBytes"/>. Pass less, or raise it.</summary>
    public const string InputTooLarge = "sandbox.input-too-large";

    /// <summary>A result is larger than <see cref="ProcessSandboxOptions.MaxOutputBytes"/>. Return less, or raise it.</summary>
    public const string OutputTooLarge = "sandbox.output-too-large";

    /// <summary>Null for <see cref="SandboxOutcome.Completed"/>.</summary>
    public static string? Of(SandboxOutcome outcome) => outcome switch
    {
        SandboxOutcome.Completed => null,
        SandboxOutcome.DeadlineExceeded => Deadline,
        SandboxOutcome.MemoryExceeded => Memory,
        SandboxOutcome.Crashed => Crashed,
        SandboxOutcome.ProtocolViolation => Protocol,
        SandboxOutcome.Quarantined => Quarantined,
        SandboxOutcome.QueueFull => QueueFull,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
