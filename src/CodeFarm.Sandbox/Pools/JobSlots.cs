namespace CodeFarm.Sandbox.Pools;

/// <summary>Bounds how many jobs run at a time.</summary>
internal sealed class JobSlots(int count, SandboxMeter meter) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);

    public int Busy => count - _free.CurrentCount;

    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        if (_free.Wait(0, CancellationToken.None))
            return;
        meter.BeginWait();
        try
        {
            await _free.WaitAsync(cancellationToken);
        }
        finally
        {
            meter.EndWait();
        }
    }

    public void Leave()
    {
        try
        {
            _free.Release();
        }
        catch (ObjectDisposedException)
        {
            // The sandbox ended while the last processes did.
        }
    }

    public void Dispose() => _free.Dispose();
}
