using CodeFarm.Broth.Capabilities;

namespace CodeFarm.Sandbox.Resources;

/// <summary>
/// Where the files and answers come from that calls ask for. Only what the signature declares is asked for: that was checked before.
/// Implementations hold no thread while they wait, and are safe for concurrent use.
/// </summary>
public interface IResourceSource
{
    /// <summary>The text of a file; null where there is none.</summary>
    /// <exception cref="ResourceException">It cannot be had.</exception>
    ValueTask<string?> ReadAsync(FilePath path, CancellationToken cancellationToken);

    /// <summary>Whether there is such a file or folder.</summary>
    /// <exception cref="ResourceException">That cannot be known.</exception>
    ValueTask<bool> ExistsAsync(FilePath path, CancellationToken cancellationToken);

    /// <summary>The names in a folder, those of folders with a slash behind, in ordinal order; null where there is no such folder.</summary>
    /// <exception cref="ResourceException">They cannot be had.</exception>
    ValueTask<IReadOnlyList<string>?> ListAsync(FilePath folder, CancellationToken cancellationToken);

    /// <summary>What a host answers.</summary>
    /// <param name="url">As <see cref="HttpUrl.Parse"/> gives it.</param>
    /// <param name="isDeclared">Whether an endpoint, to which the host redirects, may be asked too.</param>
    /// <param name="cancellationToken">Ends with the call.</param>
    /// <exception cref="ResourceException">There is no answer.</exception>
    ValueTask<HttpReply> GetAsync(Uri url, Func<HttpEndpoint, bool> isDeclared, CancellationToken cancellationToken);
}
