using CodeFarm.Sandbox;
using CodeFarm.Validation;

namespace CodeFarm.Grains.Agents;

/// <summary>
/// Pays the compiler's start once, beside the first search: the first task would wait for it otherwise. Not at the start of a
/// silo, since many a short command builds nothing.
/// </summary>
internal sealed class CompilerWarmUp(ICandidateCompiler compiler)
{
    private readonly Lazy<Task> _begun = new(() => Task.Run(() => RunAsync(compiler)));

    /// <summary>Begins it, once; nobody waits for it.</summary>
    public void Begin() => _ = _begun.Value;

    private static async Task RunAsync(ICandidateCompiler compiler)
    {
        try
        {
            await compiler.WarmUpAsync();
        }
        catch (Exception e) when (e is SandboxUnavailableException or ObjectDisposedException or OperationCanceledException)
        {
            // Whoever compiles next meets the same and is told; or the farm has ended.
        }
    }
}
