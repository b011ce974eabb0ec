using System.Collections.Immutable;
using CodeFarm.Validation.Variants;

namespace CodeFarm.Validation.Mutation;

/// <summary>The mutants of one source, compiled together.</summary>
/// <param name="Changes">What was changed, a line for each mutant; its index is the number of the variant.</param>
/// <param name="Variants">Those of them that compile.</param>
public sealed record MutantAssembly(ImmutableArray<string> Changes, VariantAssembly Variants);
