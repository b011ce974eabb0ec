using CodeFarm.Synthesis.Values;

namespace CodeFarm.Synthesis;

/// <summary>What a component does, on slots.</summary>
/// <param name="store">Holds the values behind the slots.</param>
/// <param name="arguments">One defined slot for each argument that is not a function.</param>
/// <param name="results">The defined results of the function argument, in the order of <see cref="ElementForm"/>.</param>
/// <returns>The slot of the result, or <see cref="Slot.Undefined"/>.</returns>
internal delegate long Evaluation(ValueStore store, ReadOnlySpan<long> arguments, ReadOnlySpan<long> results);
