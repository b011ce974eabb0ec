using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <content>Those who wait for a place.</content>
internal sealed partial class WarmPool
{
    /// <summary>Refuses those who wait for a function that is in quarantine from now on.</summary>
    public void Dismiss(AssemblyKey key)
    {
        lock (_gate)
        {
            if (!_functions.TryGetValue(key, out var function))
                return;
            foreach (var waiter in function.Waiters)
                waiter.TrySetResult(new Rental(null, SandboxOutcome.Quarantined));
            function.Waiters.Clear();
            Leave(function);
        }
    }

    private async ValueTask<Rental> WaitAsync(
        WarmFunction function, LinkedListNode<TaskCompletionSource<Rental>> waiter, CancellationToken cancellationToken)
    {
        var began = meter.BeginWait();
        try
        {
            await using var registration = cancellationToken.UnsafeRegister(
                (_, token) => Withdraw(function, waiter, token), null);
            return await waiter.Value.Task;
        }
        finally
        {
            meter.EndWait(began);
        }
    }

    private void Withdraw(
        WarmFunction function, LinkedListNode<TaskCompletionSource<Rental>> waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (waiter.List is null)
                return;
            function.Waiters.Remove(waiter);
            Leave(function);
        }

        waiter.Value.TrySetCanceled(cancellationToken);
    }

    // Nobody may wait for it any more.
    private void Leave(WarmFunction function)
    {
        if (!function.IsAdmitted && function.Waiters.Count == 0)
        {
            _applicants.Remove(function);
            _functions.Remove(function.Key);
        }
        else
            Settle(function);
    }
}
