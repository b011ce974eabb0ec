using CodeFarm.Broth.Capabilities;

namespace CodeFarm.Sandbox.Resources;

/// <summary>What a requirement gives its function under test. Nothing real is touched, and what is not given is not there.</summary>
public sealed class GivenSource(GivenResources given) : IResourceSource
{
    /// <summary>Nothing is there.</summary>
    public static GivenSource Nothing { get; } = new(GivenResources.None);

    public ValueTask<string?> ReadAsync(FilePath path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ValueTask.FromResult(given.Files.GetValueOrDefault(path.ToString()));
    }

    public ValueTask<bool> ExistsAsync(FilePath path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ValueTask.FromResult(given.Files.ContainsKey(path.ToString()) || NamesIn(path).Count > 0);
    }

    public ValueTask<IReadOnlyList<string>?> ListAsync(FilePath folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return ValueTask.FromResult<IReadOnlyList<string>?>(NamesIn(folder) is { Count: > 0 } names ? [.. names] : null);
    }

    public ValueTask<HttpReply> GetAsync(Uri url, Func<HttpEndpoint, bool> isDeclared, CancellationToken cancellationToken) =>
        given.Http.TryGetValue(HttpUrl.Canonical(url), out var reply)
            ? ValueTask.FromResult(reply)
            : throw new ResourceException($"No answer of {HttpUrl.Canonical(url)} is given: add it to the requirement, given: {{ http: {{ ... }} }}.");

    private SortedSet<string> NamesIn(FilePath folder)
    {
        var prefix = $"{folder}/";
        var below = given.Files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Select(path => path[prefix.Length..]);
        return new(below.Select(static path => path.IndexOf('/', StringComparison.Ordinal) is >= 0 and var end ? path[..(end + 1)] : path), StringComparer.Ordinal);
    }
}
