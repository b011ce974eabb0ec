using Orleans;

namespace CodeFarm.Benchmarks.Runtime;

/// <summary>A call filter that looks at the call and lets it pass, in both directions.</summary>
internal sealed class PassingFilter : IIncomingGrainCallFilter, IOutgoingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) => context.Invoke();

    public Task Invoke(IOutgoingGrainCallContext context) => context.Invoke();
}
