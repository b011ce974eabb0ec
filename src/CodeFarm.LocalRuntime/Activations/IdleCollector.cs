using CodeFarm.LocalRuntime.Hosting;

namespace CodeFarm.LocalRuntime.Activations;

/// <summary>Ends activations that nobody has used for the collection age.</summary>
internal sealed class IdleCollector(LocalCluster cluster) : IDisposable
{
    private readonly Timer _timer = new(
        static state => ((LocalCluster)state!).CollectIdle(), cluster, cluster.Options.CollectionQuantum, cluster.Options.CollectionQuantum);

    public void Dispose() => _timer.Dispose();
}
