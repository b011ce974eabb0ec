using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;

namespace CodeFarm.Validation.Variants;

/// <summary>Several sources for one signature in one assembly, behind one entry that chooses among them.</summary>
/// <param name="Assembly">Empty when no source compiled.</param>
/// <param name="Signature">The common signature with the number of the source, an int, as its first parameter.</param>
/// <param name="Compiled">The numbers of the sources that compiled, in order; the others are left out.</param>
public sealed record VariantAssembly(
    ReadOnlyMemory<byte> Assembly, FunctionSignature Signature, ImmutableArray<int> Compiled);
