namespace CodeFarm.LocalRuntime.CodeGeneration;

/// <summary>Names the generated class that tells the runtime what grains an assembly holds.</summary>
/// <param name="provider">A class with a parameterless constructor that is an <see cref="IGrainManifestProvider"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class GrainManifestProviderAttribute(Type provider) : Attribute
{
    /// <summary>The generated class.</summary>
    public Type Provider { get; } = provider;
}
