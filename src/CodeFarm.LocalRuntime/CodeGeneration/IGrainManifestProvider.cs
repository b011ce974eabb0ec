namespace CodeFarm.LocalRuntime.CodeGeneration;

/// <summary>Generated, one an assembly: adds its grain interfaces, grain classes and crossing types.</summary>
public interface IGrainManifestProvider
{
    /// <summary>Adds what the assembly holds.</summary>
    void Populate(GrainManifest manifest);
}
