using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Calls;

/// <summary>What all references share that one factory makes for one interface and grain class.</summary>
public sealed class GrainReferenceShared
{
    internal GrainReferenceShared(GrainType grainType, string interfaceName, CallOrigin origin)
    {
        GrainType = grainType;
        InterfaceName = interfaceName;
        Origin = origin;
    }

    internal GrainType GrainType { get; }

    internal string InterfaceName { get; }

    internal CallOrigin Origin { get; }
}
