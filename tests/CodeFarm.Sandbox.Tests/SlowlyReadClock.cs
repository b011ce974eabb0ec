namespace CodeFarm.Sandbox.Tests;

/// <summary>Time that passes whenever it is read.</summary>
internal sealed class SlowlyReadClock(TimeSpan step) : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Add(ref _now, step.Ticks);
}
