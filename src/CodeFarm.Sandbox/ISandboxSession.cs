namespace CodeFarm.Sandbox;

/// <summary>
/// Runs jobs one after another for one owner, in one process where that is possible: what one job leaves behind, the next may
/// see, so a session holds jobs of one trust domain only, such as a candidate and its mutants. Not for concurrent use.
/// </summary>
public interface ISandboxSession : IAsyncDisposable
{
    /// <inheritdoc cref="ISandbox.RunAsync"/>
    Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken);
}
