using CodeFarm.Synthesis;
using CodeFarm.Synthesis.Guidance;

namespace CodeFarm.SynthesisBenchmarks.Training;

/// <summary>
/// The features of a task that are learned: of the beginnings of words only stems of key words, for others would mean something else in
/// another description.
/// </summary>
internal sealed class TrainingFeatures(ComponentLibrary library)
{
    private readonly HashSet<string> _stems = [.. library.Components.SelectMany(component => component.Keywords)];

    public IReadOnlyCollection<string> Of(SynthesisProblem problem) =>
    [
        .. TaskFeatures.Of(problem, ExampleSet.From(problem))
            .Where(feature => !feature.StartsWith(TaskFeatures.OfWords, StringComparison.Ordinal) || _stems.Contains(feature[TaskFeatures.OfWords.Length..])),
    ];
}
