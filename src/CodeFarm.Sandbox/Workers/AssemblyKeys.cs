using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CodeFarm.Sandbox.Workers;

/// <summary>
/// The keys of assemblies that are called again and again: to hash a few kilobytes takes longer than to send a call. An array
/// that was given to a job is not changed any more, so its key stays.
/// </summary>
internal sealed class AssemblyKeys
{
    private readonly ConditionalWeakTable<byte[], Entry> _known = [];

    public AssemblyKey Of(ReadOnlyMemory<byte> assembly)
    {
        if (!MemoryMarshal.TryGetArray(assembly, out var bytes) || bytes.Array is not { } array || bytes.Count != array.Length)
            return AssemblyKey.Of(assembly.Span);
        if (_known.TryGetValue(array, out var entry))
            return entry.Key;
        return _known.GetValue(array, static array => new(AssemblyKey.Of(array))).Key;
    }

    private sealed record Entry(AssemblyKey Key);
}
