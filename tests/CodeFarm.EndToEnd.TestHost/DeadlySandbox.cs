using CodeFarm.Sandbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeFarm.EndToEnd.TestHost;

/// <summary>Passes before and after every run of a candidate.</summary>
internal sealed class DeadlySandbox(Death death) : ISandbox, IDisposable
{
    private readonly ProcessSandbox _sandbox = new(new(), NullLogger<ProcessSandbox>.Instance);

    public async Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken)
    {
        death.Pass("before sandbox");
        var report = await _sandbox.RunAsync(job, cancellationToken);
        death.Pass("after sandbox");
        return report;
    }

    public void Dispose() => _sandbox.Dispose();
}
