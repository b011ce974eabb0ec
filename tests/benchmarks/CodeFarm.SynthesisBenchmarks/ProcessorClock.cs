namespace CodeFarm.SynthesisBenchmarks;

/// <summary>A clock that counts the processor time of this process, of all its threads: what a task has cost, however busy the machine is.</summary>
internal sealed class ProcessorClock : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
