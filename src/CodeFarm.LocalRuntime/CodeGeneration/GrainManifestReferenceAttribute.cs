namespace CodeFarm.LocalRuntime.CodeGeneration;

/// <summary>Generated: names a referenced assembly that holds grains, although no code here may use a type of it.</summary>
/// <param name="assemblyName">The simple name of the assembly.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GrainManifestReferenceAttribute(string assemblyName) : Attribute
{
    /// <summary>The simple name of the assembly.</summary>
    public string AssemblyName { get; } = assemblyName;
}
