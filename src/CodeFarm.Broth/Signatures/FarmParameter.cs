using CodeFarm.Broth.Types;

namespace CodeFarm.Broth.Signatures;

/// <summary>One parameter of a function: a C# identifier and its type.</summary>
public sealed record FarmParameter(string Name, FarmType Type)
{
    public override string ToString() => $"{Type} {Name}";
}
