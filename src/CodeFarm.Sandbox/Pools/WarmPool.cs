using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <summary>
/// Places in workers that are kept for their function. A bounded number of functions has workers; another one takes the place
/// of the idle function that was used least recently, or, when none is idle, of the one that has been here longest, as soon as
/// its calls in flight have ended.
/// </summary>
internal sealed partial class WarmPool(SparePool spares, ProcessSandboxOptions options, SandboxMeter meter, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<AssemblyKey, WarmFunction> _functions = [];
    private readonly LinkedList<WarmFunction> _applicants = [];
    private long _admissions;
    private int _admitted;
    private bool _isClosed;

    /// <summary>Waits for a place in a worker of the function. The caller gives it back.</summary>
    /// <exception cref="SandboxUnavailableException">No process can be started.</exception>
    public ValueTask<Rental> RentAsync(AssemblyKey key, string name, CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource<Rental>> waiter;
        WarmFunction function;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(ProcessSandbox));
            function = FindOrAdd(key, name);
            function.LastUsed = clock.GetTimestamp();
            if (function.Waiters.Count == 0 && function.TryRent() is { } worker)
                return new(new Rental(worker));
            if (function.Waiters.Count >= options.MaxWaitingPerFunction)
                return new(new Rental(null, SandboxOutcome.QueueFull));
            waiter = function.Waiters.AddLast(
                new TaskCompletionSource<Rental>(TaskCreationOptions.RunContinuationsAsynchronously));
            Grow(function);
        }

        return WaitAsync(function, waiter, cancellationToken);
    }

    /// <summary>Gives a place back, with the call that had it, if it was sent.</summary>
    public void Return(WarmWorker worker, Exchange? exchange)
    {
        lock (_gate)
        {
            var function = worker.Function;
            function.GiveBack(worker);
            function.LastUsed = clock.GetTimestamp();
            var isEnding = worker.Channel.IsEnding;
            if (exchange is { HasReport: true })
                function.Observe(exchange.Elapsed, hasKilled: isEnding && exchange.HasKilled);
            if (isEnding)
                function.Workers.Remove(worker);
            Settle(function);
        }
    }

    private WarmFunction FindOrAdd(AssemblyKey key, string name)
    {
        if (_functions.TryGetValue(key, out var known))
            return known;
        var function = new WarmFunction(key, name, options.MaxWorkersPerFunction, options.PipelineDepth);
        _functions.Add(key, function);
        _applicants.AddLast(function);
        MakeRoom();
        return function;
    }

    /// <summary>Hands out what is free, starts what is missing, and lets the function go when it is its turn.</summary>
    private void Settle(WarmFunction function)
    {
        if (!function.IsAdmitted)
            return;
        while (function.Waiters.First is { } waiter && function.TryRent() is { } worker)
        {
            function.Waiters.RemoveFirst();
            waiter.Value.SetResult(new Rental(worker));
        }

        Grow(function);
        if (function.IsDraining && function.InFlight == 0 && function.Starting == 0)
            Evict(function, WorkerEnd.Evicted);
        else if (function.IsIdle)
        {
            MakeRoom();
            ArmSweep();
        }
    }

    private void Grow(WarmFunction function)
    {
        while (function.MayGrow)
        {
            function.Starting++;
            _ = StartAsync(function);
        }
    }

    private async Task StartAsync(WarmFunction function)
    {
        WarmWorker? worker = null;
        Exception? failure = null;
        try
        {
            worker = new WarmWorker(function, await spares.TakeAsync(function.RunsAlone));
        }
        catch (Exception e) when (e is SandboxUnavailableException or ObjectDisposedException)
        {
            failure = e;
        }

        lock (_gate)
        {
            function.Starting--;
            if (worker is not null)
                Adopt(worker);
            else if (function.Workers.Count == 0)
            {
                foreach (var waiter in function.Waiters)
                    waiter.SetException(failure!);
                function.Waiters.Clear();
            }

            Settle(function);
        }

        if (worker is null)
            return;
        await worker.Channel.Gone;
        lock (_gate)
        {
            function.Workers.Remove(worker);
            Settle(function);
        }
    }

    private void Adopt(WarmWorker worker)
    {
        if (_isClosed)
            worker.Channel.End(WorkerEnd.Disposed);
        else
            worker.Function.Adopt(worker);
    }
}
