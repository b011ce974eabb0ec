using System.Globalization;
using System.Linq;

namespace CodeFarm.LocalRuntime.Generator.Reading;

/// <summary>A hash that is the same in every process (FNV-1a), for names that must be unique and must not change.</summary>
internal static class StableHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    public static string Of(string text) =>
        text.Aggregate(Basis, static (hash, c) => unchecked((hash ^ c) * Prime)).ToString("x8", CultureInfo.InvariantCulture);
}
