using CodeFarm.Broth.Capabilities;

namespace CodeFarm.Sandbox.Resources;

/// <summary>
/// The real files and hosts of an operator's grants. One for a process: it has the threads that wait for file systems, and the
/// connections.
/// </summary>
public sealed class GrantedResources : IDisposable
{
    private readonly BlockingThreads _threads = new(maxThreads: 4);
    private readonly HttpConnections _connections;

    public GrantedResources() => _connections = new HttpConnections(_threads);

    /// <summary>What these grants reach.</summary>
    public IResourceSource For(CapabilityGrants grants)
    {
        ArgumentNullException.ThrowIfNull(grants);
        return new GrantedSource(grants, _threads, _connections);
    }

    public void Dispose()
    {
        _connections.Dispose();
        _threads.Dispose();
    }
}
