using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>Finds the arguments of a call from its result.</summary>
/// <param name="store">Where the slots are kept.</param>
/// <param name="result">The slot of the result.</param>
/// <param name="slots">A slot for each argument: those that are given; the others are filled in.</param>
/// <returns>Whether there are such arguments.</returns>
internal delegate bool Witness(ValueStore store, long result, Span<long> slots);
