namespace CodeFarm.Broth.Capabilities;

/// <summary>What the capabilities files and http of one function reach.</summary>
/// <param name="Folders">Names of folders; which folders these are, a grant says.</param>
/// <param name="Endpoints">Hosts.</param>
public sealed record ResourceReach(IReadOnlyList<string> Folders, IReadOnlyList<HttpEndpoint> Endpoints)
{
    /// <summary>Nothing.</summary>
    public static ResourceReach None { get; } = new([], []);

    public bool Equals(ResourceReach? other) =>
        other is not null && Folders.SequenceEqual(other.Folders, StringComparer.Ordinal) && Endpoints.SequenceEqual(other.Endpoints);

    public override int GetHashCode() => HashCode.Combine(Folders.Count, Endpoints.Count);
}
