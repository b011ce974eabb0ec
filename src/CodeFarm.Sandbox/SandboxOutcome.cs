namespace CodeFarm.Sandbox;

/// <summary>How a job ended.</summary>
public enum SandboxOutcome
{
    /// <summary>Every case has a result; a result may be an error.</summary>
    Completed,

    /// <summary>The deadline passed; the process was killed.</summary>
    DeadlineExceeded,

    /// <summary>The process ended before it had answered every case, or the assembly could not be used.</summary>
    Crashed,

    /// <summary>The function asked for more memory than it may have.</summary>
    MemoryExceeded,

    /// <summary>The process wrote what no honest worker writes; none of its further output is believed.</summary>
    ProtocolViolation,

    /// <summary>The call was not run: calls of this function have killed too many processes lately. See <see cref="QuarantineRule"/>.</summary>
    Quarantined,

    /// <summary>The call was not run: too many calls of this function wait already.</summary>
    QueueFull,
}
