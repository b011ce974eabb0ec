using System.Collections.Concurrent;
using CodeFarm.LocalRuntime.Calls;
using CodeFarm.LocalRuntime.Hosting;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>
/// Where the grains of the cluster are: one activation a grain id, or several on one silo for stateless workers. A call for
/// a grain that is nowhere has it placed and activated first.
/// </summary>
internal sealed class ActivationDirectory(LocalCluster cluster)
{
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly ConcurrentDictionary<GrainId, Lazy<Task<Activation>>> _placements = new();
    private readonly ConcurrentDictionary<(LocalSilo Silo, GrainId GrainId), WorkerGroup> _workers = new();

    public IEnumerable<Activation> All => _activations.Values.Concat(_workers.Values.SelectMany(static group => group.Members));

    /// <summary>Puts a call into the mailbox of its grain.</summary>
    public void Dispatch(GrainCall call, CallOrigin origin)
    {
        while (_activations.TryGetValue(call.Target.GrainId, out var activation))
        {
            if (activation.TryEnqueue(call))
            {
                call.Target.LastTarget = activation;
                return;
            }

            // It has ended and is about to be removed.
            _activations.TryRemove(KeyValuePair.Create(call.Target.GrainId, activation));
        }

        _ = PlaceAndDispatchAsync(call, origin);
    }

    public void Remove(Activation activation)
    {
        _activations.TryRemove(KeyValuePair.Create(activation.GrainId, activation));
        if (_workers.TryGetValue((activation.Silo, activation.GrainId), out var group))
            group.Remove(activation);
    }

    private async Task PlaceAndDispatchAsync(GrainCall call, CallOrigin origin)
    {
        try
        {
            while (true)
            {
                var grainClass = cluster.Grains.Get(call.Target.GrainId.Type);
                if (grainClass.MaximumLocalWorkers > 0)
                {
                    if (DispatchToWorker(call, origin, grainClass))
                        return;
                    continue;
                }

                // Not back to the scheduler of whoever dispatched the call: its silo may be lost meanwhile, and the call
                // may be another's that was only handed on.
                var activation = await PlaceAsync(call, origin, grainClass).ConfigureAwait(false);
                if (activation.TryEnqueue(call))
                {
                    call.Target.LastTarget = activation;
                    return;
                }

                // It failed before the call that it was made for was in its mailbox.
                if (activation.Failure is { } failure)
                {
                    call.Fail(failure);
                    return;
                }

                if (!call.IsWanted)
                    return;
            }
        }
        catch (Exception exception)
        {
            call.Fail(exception);
        }
    }

    private bool DispatchToWorker(GrainCall call, CallOrigin origin, Grains.GrainClass grainClass)
    {
        // A stateless worker is where its caller is.
        var silo = cluster.Placement.RequireGateway(origin);
        var group = _workers.GetOrAdd((silo, call.Target.GrainId), static key => new(key.Silo, key.GrainId));
        return group.TryEnqueue(call, grainClass);
    }

    // One placement a grain at a time: the first call decides, the others wait for it.
    private async Task<Activation> PlaceAsync(GrainCall call, CallOrigin origin, Grains.GrainClass grainClass)
    {
        var grainId = call.Target.GrainId;
        var context = call.RequestContext;
        var placement = _placements.GetOrAdd(
            grainId,
            _ => new Lazy<Task<Activation>>(() => Task.Run(async () =>
            {
                RequestContextValues.Enter(null);
                if (_activations.TryGetValue(grainId, out var existing) && !existing.HasEnded)
                    return existing;
                var silo = await cluster.Placement.PlaceAsync(grainClass, grainId, context, origin);
                var activation = new Activation(silo, grainClass, grainId);
                _activations[grainId] = activation;
                if (!silo.IsUp)
                {
                    // The silo left between the choice and now, and its activations were swept without this one:
                    // the call finds it ended and looks for another.
                    Remove(activation);
                    activation.Kill();
                    return activation;
                }

                activation.Start();
                return activation;
            })));
        try
        {
            return await placement.Value.ConfigureAwait(false);
        }
        finally
        {
            _placements.TryRemove(KeyValuePair.Create(grainId, placement));
        }
    }
}
