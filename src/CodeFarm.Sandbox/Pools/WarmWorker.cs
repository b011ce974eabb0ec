using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Pools;

/// <summary>A worker of one function. Guarded by the pool's lock.</summary>
internal sealed class WarmWorker(WarmFunction function, WorkerChannel channel)
{
    public WarmFunction Function => function;

    public WorkerChannel Channel => channel;

    /// <summary>Calls that have a place in it.</summary>
    public int InFlight { get; set; }
}
