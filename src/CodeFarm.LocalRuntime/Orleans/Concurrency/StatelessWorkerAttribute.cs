using Orleans.Placement;
using Orleans.Runtime;

namespace Orleans.Concurrency;

/// <summary>A grain may have several activations on the silo of its caller, which share its calls.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute : PlacementAttribute
{
    /// <param name="maxLocalWorkers">Activations a silo at most; the number of processors when not positive.</param>
    public StatelessWorkerAttribute(int maxLocalWorkers)
        : base(new StatelessWorkerPlacement(maxLocalWorkers))
    {
    }

    public StatelessWorkerAttribute()
        : base(new StatelessWorkerPlacement())
    {
    }
}
