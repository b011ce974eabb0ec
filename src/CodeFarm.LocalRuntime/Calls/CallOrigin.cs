using CodeFarm.LocalRuntime.Hosting;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>Where calls come from: a silo or a client. It makes references and has its own outgoing filters.</summary>
internal abstract class CallOrigin : IGrainFactory
{
    public abstract LocalCluster Cluster { get; }

    public abstract IOutgoingGrainCallFilter[] OutgoingFilters { get; }

    /// <summary>False once the silo was lost: what still runs there reaches nobody.</summary>
    public abstract bool IsAlive { get; }

    /// <summary>The silo that asks for placement: the own one, or the one that serves a client.</summary>
    public abstract LocalSilo? Gateway { get; }

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        var grainType = Cluster.Grains.Resolve(typeof(TGrainInterface), grainClassNamePrefix);
        return (TGrainInterface)(object)CreateReference(typeof(TGrainInterface), GrainId.Create(grainType, primaryKey));
    }

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)CreateReference(typeof(TGrainInterface), grainId);

    public GrainReference CreateReference(Type interfaceType, GrainId grainId)
    {
        var (name, create) = Cluster.Manifest.GetInterface(interfaceType);
        return create(new GrainReferenceShared(grainId.Type, name, this), grainId.Key);
    }
}
