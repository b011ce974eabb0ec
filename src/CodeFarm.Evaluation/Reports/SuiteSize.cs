namespace CodeFarm.Evaluation;

/// <summary>How many of each kind a suite holds.</summary>
/// <param name="Guiding">Examples that the generator has seen.</param>
/// <param name="Withheld">Examples that it has not.</param>
/// <param name="Variations">Inputs of the shape of the examples.</param>
/// <param name="Boundaries">Smallest inputs: empty, one, zero.</param>
/// <param name="Robustness">Extreme inputs: very long, largest, not a number, odd characters.</param>
/// <param name="Properties">Declared properties.</param>
public sealed record SuiteSize(int Guiding, int Withheld, int Variations, int Boundaries, int Robustness, int Properties);
