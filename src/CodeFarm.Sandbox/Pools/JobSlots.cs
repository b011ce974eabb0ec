using System.Diagnostics.CodeAnalysis;

namespace CodeFarm.Sandbox.Pools;

/// <summary>Bounds how many jobs run at a time.</summary>
[SuppressMessage(
    "Design", "CA1001", Justification = "To dispose of the semaphore would leave those who wait waiting: they find the sandbox closed.")]
internal sealed class JobSlots(int count, SandboxMeter meter)
{
    private readonly SemaphoreSlim _free = new(count);

    public int Busy => count - _free.CurrentCount;

    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        if (_free.Wait(0, CancellationToken.None))
            return;
        var began = meter.BeginWait();
        try
        {
            await _free.WaitAsync(cancellationToken);
        }
        finally
        {
            meter.EndWait(began);
        }
    }

    public void Leave() => _free.Release();
}
