namespace CodeFarm.Sandbox;

/// <summary>A session that starts a process for each job.</summary>
internal sealed class FreshProcessSession(ISandbox sandbox) : ISandboxSession
{
    public Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken) => sandbox.RunAsync(job, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
