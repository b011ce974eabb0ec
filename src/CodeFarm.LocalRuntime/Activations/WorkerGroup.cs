using CodeFarm.LocalRuntime.Calls;
using CodeFarm.LocalRuntime.Grains;
using CodeFarm.LocalRuntime.Hosting;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>The activations of one stateless worker on one silo.</summary>
internal sealed class WorkerGroup(LocalSilo silo, GrainId grainId)
{
    private readonly Lock _gate = new();
    private readonly List<Activation> _members = [];

    public IReadOnlyList<Activation> Members
    {
        get
        {
            lock (_gate)
                return [.. _members];
        }
    }

    /// <summary>Gives the call to an idle activation, to a new one while there may be more, or to the least loaded.</summary>
    public bool TryEnqueue(GrainCall call, GrainClass grainClass)
    {
        lock (_gate)
        {
            _members.RemoveAll(static member => member.HasEnded);
            var best = _members.MinBy(static member => member.Load);
            if ((best is null || best.Load > 0) && _members.Count < grainClass.MaximumLocalWorkers)
            {
                best = new Activation(silo, grainClass, grainId);
                _members.Add(best);
                best.TryEnqueue(call); // Before it starts: should it fail, this call is to know.
                best.Start();
                if (!silo.IsUp)
                    best.Kill(); // The silo's activations were swept before this one was there.
                return true;
            }

            return best!.TryEnqueue(call);
        }
    }

    public void Remove(Activation activation)
    {
        lock (_gate)
            _members.Remove(activation);
    }
}
