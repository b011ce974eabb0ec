namespace CodeFarm.Broth.Types;

/// <summary>One part of a tuple or record.</summary>
/// <param name="Name">A C# identifier; null for an item of a tuple without a name.</param>
/// <param name="Type">A complete type.</param>
public sealed record FarmField(string? Name, FarmType Type)
{
    public override string ToString() => Name is null ? Type.CSharpName : $"{Type} {Name}";
}
