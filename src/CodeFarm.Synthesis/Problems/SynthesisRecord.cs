namespace CodeFarm.Synthesis;

/// <summary>
/// A record that a signature uses. To a search it is the tuple of its fields; emitted source has its name and its fields' names.
/// </summary>
/// <param name="Name">A C# identifier.</param>
/// <param name="Tuple">The tuple of 2 to 4 scalars that stands for it; no other record of the problem, and no tuple of it, has this type.</param>
/// <param name="Fields">A C# identifier for each item, in order.</param>
public sealed record SynthesisRecord(string Name, Type Tuple, IReadOnlyList<string> Fields);
