using CodeFarm.Validation;

namespace CodeFarm.Grains.Agents;

/// <summary>
/// Pays the compiler's start once, beside the first search: the first task would wait for it otherwise. Not at the start of a
/// silo, since many a short command builds nothing.
/// </summary>
internal sealed class CompilerWarmUp
{
    private readonly Lazy<Task> _begun = new(static () => Task.Run(static () => CandidateCompiler.WarmUp()));

    /// <summary>Begins it, once; nobody waits for it.</summary>
    public void Begin() => _ = _begun.Value;
}
