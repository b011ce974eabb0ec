using CodeFarm.Broth.Capabilities;

namespace CodeFarm.Sandbox.Resources;

/// <summary>Real files and hosts, within what an operator has granted.</summary>
internal sealed class GrantedSource(CapabilityGrants grants, BlockingThreads threads, HttpConnections connections) : IResourceSource
{
    public async ValueTask<string?> ReadAsync(FilePath path, CancellationToken cancellationToken)
    {
        var root = RootOf(path);
        return await threads.RunAsync(() => GrantedFolder.Read(root, path), cancellationToken);
    }

    public async ValueTask<bool> ExistsAsync(FilePath path, CancellationToken cancellationToken)
    {
        var root = RootOf(path);
        return await threads.RunAsync(() => GrantedFolder.Exists(root, path), cancellationToken);
    }

    public async ValueTask<IReadOnlyList<string>?> ListAsync(FilePath folder, CancellationToken cancellationToken)
    {
        var root = RootOf(folder);
        return await threads.RunAsync(() => GrantedFolder.List(root, folder), cancellationToken);
    }

    public ValueTask<HttpReply> GetAsync(Uri url, Func<HttpEndpoint, bool> isDeclared, CancellationToken cancellationToken) =>
        connections.GetAsync(url, endpoint => isDeclared(endpoint) ? grants.Hosts.FirstOrDefault(host => host.Endpoint == endpoint) : null, cancellationToken);

    private string RootOf(FilePath path) => grants.Folders.TryGetValue(path.Folder, out var root)
        ? root
        : throw new ResourceException($"The folder {path.Folder} is not granted.", isRefused: true);
}
