namespace CodeFarm.SynthesisBenchmarks.Training;

/// <summary>A task as the network sees it.</summary>
/// <param name="Features">Names of the features that are present.</param>
/// <param name="Used">Names of the components that its answer uses.</param>
/// <param name="Available">Names of those that it could have used.</param>
internal sealed record TrainingTask(IReadOnlyCollection<string> Features, IReadOnlyList<string> Used, IReadOnlySet<string> Available);
