namespace CodeFarm.Synthesis;

/// <summary>One parameter of the function to find.</summary>
/// <param name="Name">The name as the user wrote it; the emitted source uses it as a C# identifier.</param>
/// <param name="Type">
/// <see cref="string"/>, <see cref="int"/>, <see cref="double"/>, <see cref="bool"/>, or an <see cref="IReadOnlyList{T}"/>
/// of one of them.
/// </param>
public sealed record SynthesisParameter(string Name, Type Type);
