using Orleans.Runtime;

namespace Orleans;

/// <summary>Gives a grain class its type name, which is part of every id and of the place of its state.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    private readonly GrainType _grainType = GrainType.Create(grainType);

    /// <summary>The type that this attribute names.</summary>
    public GrainType GetGrainType(IServiceProvider services, Type type) => _grainType;
}
