namespace CodeFarm.Synthesis;

/// <summary>One parameter of the function to find.</summary>
/// <param name="Name">The name as the user wrote it; the emitted source uses it as a C# identifier.</param>
/// <param name="Type">
/// <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="char"/>,
/// <see cref="DateOnly"/>, <see cref="DateTime"/>, <see cref="TimeSpan"/>, a nullable value or a tuple of two to four of these, an
/// <see cref="IReadOnlyList{T}"/> of any of these types, or an <see cref="IReadOnlyDictionary{TKey, TValue}"/> to any of them from
/// string, int, long, char, bool, DateOnly or a tuple; lists and dictionaries are nested at most four deep.
/// </param>
public sealed record SynthesisParameter(string Name, Type Type);
