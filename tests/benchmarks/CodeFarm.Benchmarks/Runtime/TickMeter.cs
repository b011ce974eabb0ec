using System.Diagnostics;

namespace CodeFarm.Benchmarks.Runtime;

/// <summary>Sees every event that arrives.</summary>
public sealed class TickMeter
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<TimeSpan> _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _expected;
    private int _arrived;

    /// <summary>Begins to wait for a number of events; completes with the age of the last one when all are here.</summary>
    public Task<TimeSpan> ExpectAsync(int count)
    {
        lock (_gate)
        {
            (_expected, _arrived) = (count, 0);
            _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _arrival.Task;
        }
    }

    /// <summary>Counts an event.</summary>
    public void Take(Tick tick)
    {
        ArgumentNullException.ThrowIfNull(tick);
        lock (_gate)
        {
            if (++_arrived == _expected)
                _arrival.TrySetResult(Stopwatch.GetElapsedTime(tick.SentTimestamp));
        }
    }
}
