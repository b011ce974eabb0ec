using CodeFarm.LocalRuntime.Calls;
using CodeFarm.LocalRuntime.Hosting;

namespace CodeFarm.LocalRuntime.Streams;

/// <summary>The stream providers of a cluster, each with its journal and its deliveries.</summary>
internal sealed class StreamSystem : IAsyncDisposable
{
    private readonly Dictionary<string, StreamQueue> _queues = new(StringComparer.Ordinal);

    public StreamSystem(LocalCluster cluster, string directory)
    {
        foreach (var name in cluster.Options.StreamProviders)
            _queues[name] = new StreamQueue(cluster, name, Path.Combine(directory, name));
    }

    public LocalStreamProvider ProviderFor(string name, CallOrigin origin) => new(_queues[name], origin);

    /// <summary>Begins no more deliveries.</summary>
    public Task StopAsync() => Task.WhenAll(_queues.Values.Select(static queue => queue.StopAsync()));

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in _queues.Values)
            await queue.DisposeAsync();
    }
}
