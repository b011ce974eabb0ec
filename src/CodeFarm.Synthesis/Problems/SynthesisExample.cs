namespace CodeFarm.Synthesis;

/// <summary>One example of what the function must do.</summary>
/// <param name="Inputs">One value for each parameter, in order. A list is given as an array or any other list of T; null stands for no value of a nullable type.</param>
/// <param name="Output">The value that the function must return for these inputs.</param>
public sealed record SynthesisExample(IReadOnlyList<object?> Inputs, object? Output);
