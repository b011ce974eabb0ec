using CodeFarm.Synthesis;

namespace CodeFarm.Grains.Experts.Library;

/// <summary>A synthesizer with a version of the learned library.</summary>
/// <param name="Number">The version; 0 for none.</param>
/// <param name="Synthesizer">It searches.</param>
public sealed record SynthesizerVersion(int Number, ProgramSynthesizer Synthesizer);
