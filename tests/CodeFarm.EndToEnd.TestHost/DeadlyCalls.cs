using Orleans;

namespace CodeFarm.EndToEnd.TestHost;

/// <summary>Passes before and after every call of a grain, under the name of its method.</summary>
internal sealed class DeadlyCalls(Death death) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        death.Pass($"before {context.MethodName}");
        await context.Invoke();
        death.Pass($"after {context.MethodName}");
    }
}
