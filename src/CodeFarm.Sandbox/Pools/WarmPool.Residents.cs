using System.Collections.Immutable;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <content>Who has workers, and for how long.</content>
internal sealed partial class WarmPool
{
    private ITimer? _sweep;
    private bool _isSweepArmed;

    public ImmutableArray<WarmFunctionStatistics> Statistics()
    {
        lock (_gate)
        {
            return [.. _functions.Values.OrderByDescending(function => function.LastUsed).Select(function => new WarmFunctionStatistics(
                function.Name, function.Key.ToString()[..12], [.. function.Workers.Select(worker => worker.Channel.ProcessId)],
                function.InFlight, function.Waiters.Count, function.RunsAlone))];
        }
    }

    /// <summary>Fails those who wait. The workers end with all others.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            _sweep?.Dispose();
            foreach (var function in _functions.Values)
            {
                foreach (var waiter in function.Waiters)
                    waiter.TrySetException(new ObjectDisposedException(nameof(ProcessSandbox)));
                function.Waiters.Clear();
            }

            _applicants.Clear();
        }
    }

    private void MakeRoom()
    {
        while (_applicants.First?.Value is { } applicant)
        {
            if (_admitted < options.MaxWarmFunctions)
                Admit(applicant);
            else if (LeastRecentlyUsed() is { } idle)
                Evict(idle, WorkerEnd.Evicted);
            else
            {
                Drain();
                return;
            }
        }
    }

    private void Admit(WarmFunction function)
    {
        _applicants.Remove(function);
        function.IsAdmitted = true;
        function.Admission = _admissions++;
        _admitted++;
        Grow(function);
    }

    // With callers waiting it applies again, behind those that are before it.
    private void Evict(WarmFunction function, WorkerEnd reason)
    {
        function.IsAdmitted = function.IsDraining = false;
        _admitted--;
        foreach (var worker in function.Workers)
            worker.Channel.End(reason);
        function.Workers.Clear();
        if (function.Waiters.Count > 0)
            _applicants.AddLast(function);
        else
            _functions.Remove(function.Key);
        MakeRoom();
    }

    private WarmFunction? LeastRecentlyUsed() =>
        _functions.Values.Where(function => function.IsIdle).MinBy(function => function.LastUsed);

    // As many as apply: each makes room for one.
    private void Drain()
    {
        var residents = _functions.Values.Where(function => function.IsAdmitted).OrderBy(function => function.Admission);
        foreach (var resident in residents.Take(_applicants.Count))
            resident.IsDraining = true;
    }

    private void ArmSweep()
    {
        if (_isSweepArmed || _isClosed)
            return;
        _isSweepArmed = true;
        _sweep ??= clock.CreateTimer(_ => Sweep(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _sweep.Change(options.WarmIdleTimeout, Timeout.InfiniteTimeSpan);
    }

    private void Sweep()
    {
        lock (_gate)
        {
            _isSweepArmed = false;
            var idle = _functions.Values.Where(function => function.IsIdle).ToArray();
            foreach (var function in idle)
            {
                if (clock.GetElapsedTime(function.LastUsed) >= options.WarmIdleTimeout)
                    Evict(function, WorkerEnd.Idle);
            }

            // Whoever became idle in between is met after at most twice the time.
            if (_functions.Count > 0)
                ArmSweep();
        }
    }
}
