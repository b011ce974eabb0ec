namespace CodeFarm.Synthesis;

/// <summary>One parameter of the function to find.</summary>
/// <param name="Name">The name as the user wrote it; the emitted source uses it as a C# identifier.</param>
/// <param name="Type">
/// <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, an
/// <see cref="IReadOnlyList{T}"/> of any of these types, or an <see cref="IReadOnlyDictionary{TKey, TValue}"/> from string to
/// any of them; lists and dictionaries are nested at most four deep.
/// </param>
public sealed record SynthesisParameter(string Name, Type Type);
