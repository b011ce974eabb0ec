namespace CodeFarm.Sandbox;

/// <summary>Runs untrusted functions away from this process.</summary>
public interface ISandbox
{
    /// <summary>
    /// Runs every case of the job. What the candidate does, however bad, is an outcome of the report and never an exception.
    /// </summary>
    /// <exception cref="SandboxUnavailableException">The sandbox itself does not work; the candidate is not to blame.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; nothing of the job runs any more.</exception>
    Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken);
}
