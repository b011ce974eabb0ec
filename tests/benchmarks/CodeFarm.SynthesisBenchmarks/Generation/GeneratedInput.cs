namespace CodeFarm.SynthesisBenchmarks.Generation;

/// <summary>A parameter of a generated task.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">Makes a value of it, one for each example; normalised, so a list is an array.</param>
internal sealed record GeneratedInput(string Name, Type Type, Func<Random, object> Value);
