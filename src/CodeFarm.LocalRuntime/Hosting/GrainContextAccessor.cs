using CodeFarm.LocalRuntime.Activations;
using Orleans.Runtime;

namespace CodeFarm.LocalRuntime.Hosting;

/// <summary>Looks at the thread.</summary>
internal sealed class GrainContextAccessor : IGrainContextAccessor
{
    public IGrainContext GrainContext => RuntimeContext.Current!;
}
