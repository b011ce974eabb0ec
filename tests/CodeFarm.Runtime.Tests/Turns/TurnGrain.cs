namespace CodeFarm.Runtime.Tests.Turns;

public sealed class TurnGrain : Grain, ITurnGrain
{
    private int _total;
    private int _inside;
    private bool _overlapped;

    public async Task AddAsync(int times, AwaitKind kind)
    {
        for (var i = 0; i < times; i++)
        {
            Step();
            await AwaitAsync(kind);
        }
    }

    public Task<int> TotalAsync() => Task.FromResult(_total);

    public Task<bool> OverlappedAsync() => Task.FromResult(_overlapped);

    public async Task<bool> ComesBackAsync(AwaitKind kind)
    {
        var before = TaskScheduler.Current;
        await AwaitAsync(kind);
        return TaskScheduler.Current == before;
    }

    public async Task<bool> LeavesInTaskRunAsync()
    {
        var own = TaskScheduler.Current;
        return await Task.Run(() => TaskScheduler.Current != own && TaskScheduler.Current == TaskScheduler.Default);
    }

    public Task<bool> HasSynchronizationContextAsync() => Task.FromResult(SynchronizationContext.Current is not null);

    public Task<bool> IsOnDefaultSchedulerAsync() => Task.FromResult(TaskScheduler.Current == TaskScheduler.Default);

    private void Step()
    {
        if (Interlocked.Increment(ref _inside) != 1)
            _overlapped = true;
        var total = _total;
        Thread.SpinWait(20);
        _total = total + 1;
        Interlocked.Decrement(ref _inside);
    }

    private async Task AwaitAsync(AwaitKind kind)
    {
        switch (kind)
        {
            case AwaitKind.Yield:
                await Task.Yield();
                break;
            case AwaitKind.Delay:
                await Task.Delay(1);
                break;
            case AwaitKind.TaskRun:
                await Task.Run(static () => Thread.SpinWait(50));
                break;
            default:
                await GrainFactory.GetGrain<ITurnGrain>(this.GetPrimaryKeyString() + "-other").TotalAsync();
                break;
        }
    }
}
