using CodeFarm.Synthesis;
using CodeFarm.Synthesis.Terms;

namespace CodeFarm.SynthesisBenchmarks.Generation;

/// <summary>A task with an answer that is known.</summary>
/// <param name="Inputs">Its parameters.</param>
/// <param name="Program">The answer.</param>
/// <param name="Examples">What the answer does, in as many examples as were enumerated with.</param>
/// <param name="Components">Names of the components that were enumerated with.</param>
internal sealed record GeneratedTask(
    IReadOnlyList<GeneratedInput> Inputs, Term Program, IReadOnlyList<SynthesisExample> Examples, IReadOnlySet<string> Components)
{
    /// <summary>Components that the answer uses, each name once.</summary>
    public IEnumerable<Component> Used => Program.SelfAndDescendants().Where(node => node.Component is not null).Select(node => node.Component!).DistinctBy(component => component.Name);
}
