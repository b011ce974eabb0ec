using CodeFarm.LocalRuntime.Calls;
using Orleans;

namespace CodeFarm.LocalRuntime.Hosting;

/// <summary>Calls from a silo.</summary>
internal sealed class SiloOrigin(LocalSilo silo) : CallOrigin
{
    public override LocalCluster Cluster => silo.Cluster;

    public override IOutgoingGrainCallFilter[] OutgoingFilters => silo.OutgoingFilters;

    public override bool IsAlive => silo.IsAlive;

    public override LocalSilo? Gateway => silo;
}
