namespace CodeFarm.Synthesis.Search;

/// <summary>What every part of one search shares and none changes.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Examples">Its examples, normalised.</param>
/// <param name="Components">The components worth trying.</param>
/// <param name="Parameters">One leaf for each parameter.</param>
/// <param name="Constants">Constants mined from the problem.</param>
internal sealed record SearchContext(
    SynthesisProblem Problem,
    ExampleSet Examples,
    IReadOnlyList<Component> Components,
    IReadOnlyList<Term> Parameters,
    IReadOnlyList<Term> Constants);
