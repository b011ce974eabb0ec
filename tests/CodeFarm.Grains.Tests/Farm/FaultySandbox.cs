using System.Collections.Concurrent;
using CodeFarm.Sandbox;

namespace CodeFarm.Grains.Tests.Farm;

/// <summary>A sandbox that fails as often as a test wants, and works else.</summary>
internal sealed class FaultySandbox(ISandbox sandbox, FaultySandbox.Faults faults) : ISandbox
{
    public Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken)
    {
        faults.ThrowIfLeft();
        return sandbox.RunAsync(job, cancellationToken);
    }

    public Task<SandboxReport> CallAsync(SandboxJob job, CancellationToken cancellationToken) => sandbox.CallAsync(job, cancellationToken);

    public Task<ISandboxSession> OpenSessionAsync(CancellationToken cancellationToken)
    {
        faults.ThrowIfLeft();
        return sandbox.OpenSessionAsync(cancellationToken);
    }

    /// <summary>How many times the sandboxes of all silos fail from now on.</summary>
    internal sealed class Faults
    {
        private readonly ConcurrentBag<bool> _left = [];

        public void Add(int count)
        {
            for (var i = 0; i < count; i++)
                _left.Add(true);
        }

        public bool AreOver => _left.IsEmpty;

        public void ThrowIfLeft()
        {
            if (_left.TryTake(out _))
                throw new SandboxUnavailableException("The sandbox is out of order.");
        }
    }
}
