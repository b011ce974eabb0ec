using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Placement;

/// <summary>The name and address of a silo, for its own services.</summary>
internal sealed class LocalSiloDetails(string name, SiloAddress address) : ILocalSiloDetails
{
    public string Name => name;

    public SiloAddress SiloAddress => address;
}
