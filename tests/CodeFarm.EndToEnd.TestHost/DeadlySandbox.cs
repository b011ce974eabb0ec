using CodeFarm.Sandbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.EndToEnd.TestHost;

/// <summary>Passes before and after every run of a candidate.</summary>
internal sealed class DeadlySandbox(Death death) : ISandbox, IDisposable
{
    private readonly ProcessSandbox _sandbox = new(new(), NullLogger<ProcessSandbox>.Instance);

    public Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken) =>
        PassAsync(_sandbox.RunAsync, job, cancellationToken);

    public Task<SandboxReport> CallAsync(SandboxJob job, CancellationToken cancellationToken) =>
        PassAsync(_sandbox.CallAsync, job, cancellationToken);

    public async Task<ISandboxSession> OpenSessionAsync(CancellationToken cancellationToken) =>
        new Session(this, await _sandbox.OpenSessionAsync(cancellationToken));

    public void Dispose() => _sandbox.Dispose();

    private async Task<SandboxReport> PassAsync(
        Func<SandboxJob, CancellationToken, Task<SandboxReport>> run, SandboxJob job, CancellationToken cancellationToken)
    {
        death.Pass("before sandbox");
        var report = await run(job, cancellationToken);
        death.Pass("after sandbox");
        return report;
    }

    private sealed class Session(DeadlySandbox owner, ISandboxSession session) : ISandboxSession
    {
        public Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken) =>
            owner.PassAsync(session.RunAsync, job, cancellationToken);

        public ValueTask DisposeAsync() => session.DisposeAsync();
    }
}
