using System.Collections.Immutable;

namespace CodeFarm.Sandbox;

/// <summary>Runs untrusted functions away from this process.</summary>
public interface ISandbox
{
    /// <summary>
    /// Runs every case of the job. What the candidate does, however bad, is an outcome of the report and never an exception.
    /// </summary>
    /// <exception cref="SandboxUnavailableException">The sandbox itself does not work; the candidate is not to blame.</exception>
    /// <exception cref="SandboxTooLargeException">The inputs are larger than the sandbox takes.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; nothing of the job runs any more.</exception>
    Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a deployed function on the job's cases like <see cref="RunAsync"/>, in a process that is kept for this assembly, so
    /// that the next call finds it warm. A process that a call has harmed is not used again. A call may be refused, which its
    /// report says: see <see cref="SandboxOutcome.Quarantined"/> and <see cref="SandboxOutcome.QueueFull"/>.
    /// </summary>
    /// <inheritdoc cref="RunAsync" path="/exception"/>
    Task<SandboxReport> CallAsync(SandboxJob job, CancellationToken cancellationToken);

    /// <summary>Opens a session for several jobs of one owner. Dispose it: it holds a process.</summary>
    /// <exception cref="SandboxUnavailableException">The sandbox itself does not work.</exception>
    Task<ISandboxSession> OpenSessionAsync(CancellationToken cancellationToken);

    /// <summary>Lets calls of a deployed function through again, whatever they have done.</summary>
    /// <param name="assembly">The function's.</param>
    /// <returns>Whether they were refused.</returns>
    bool LiftQuarantine(ReadOnlyMemory<byte> assembly) => false;

    /// <summary>What the sandbox holds now. A sandbox without processes of its own holds nothing.</summary>
    SandboxStatistics Statistics => SandboxStatistics.Empty;

    /// <summary>
    /// What the functions that are called here did lately and hold now, the busiest first; those without workers, such as those in
    /// quarantine, among them. Asks the system for memory, so not for every call.
    /// </summary>
    ImmutableArray<FunctionActivity> Functions => [];
}
