namespace CodeFarm.Evaluation;

/// <summary>One declared property that holds.</summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="Inputs">On how many inputs it was checked: all that the function returned on.</param>
public sealed record PropertyEvidence(string Text, int Inputs);
