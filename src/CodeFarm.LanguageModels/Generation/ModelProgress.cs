namespace CodeFarm.LanguageModels.Generation;

/// <summary>One step of one sample, as it happens.</summary>
/// <param name="Sample">From 1.</param>
/// <param name="Samples">How many there are at most.</param>
/// <param name="Step">Which step.</param>
/// <param name="Text">The step in words, for people; holds nothing that the model said.</param>
public sealed record ModelProgress(int Sample, int Samples, ModelStep Step, string Text);
