
namespace CodeFarm.LocalRuntime;

/// <summary>FNV-1a (Fowler, Noll, Vo), 32 bits: the same in every process, so that placement by hash is repeatable.</summary>
internal static class StableHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(string? text)
    {
        var hash = Offset;
        foreach (var rune in (text ?? "").EnumerateRunes())
            hash = Combine(hash, (uint)rune.Value);
        return hash;
    }

    public static uint Combine(uint hash, uint value) => (hash ^ value) * Prime;
}
