namespace CodeFarm.Broth.Capabilities;

/// <summary>
/// What an operator lets functions do: <c>clock</c>, <c>random</c>, <c>log</c>, <c>files=/srv/rates</c>, where the last name of the
/// path is the one by which functions know the folder, <c>files=rates:/srv/2024</c>, where it is another one, and
/// <c>http=api.example.org:443</c>.
/// </summary>
/// <param name="Simple">Those that reach nothing outside.</param>
/// <param name="Folders">Full paths by the names of folders.</param>
/// <param name="Hosts">Each endpoint once.</param>
public sealed record CapabilityGrants(Capability Simple, IReadOnlyDictionary<string, string> Folders, IReadOnlyList<HttpGrant> Hosts)
{
    private const string FilesPrefix = "files=";
    private const string HttpPrefix = "http=";

    // What is read there is the machine, and no data.
    private static readonly string[] Refused = ["/proc", "/sys", "/dev"];

    /// <summary>Nothing.</summary>
    public static CapabilityGrants None { get; } = new(Capability.None, new Dictionary<string, string>(), []);

    /// <exception cref="FormatException">Says what was expected.</exception>
    public static CapabilityGrants Parse(IEnumerable<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var simple = Capability.None;
        var folders = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var hosts = new List<HttpGrant>();
        foreach (var item in items)
        {
            if (item.StartsWith(FilesPrefix, StringComparison.Ordinal))
            {
                var (name, path) = Folder(item[FilesPrefix.Length..]);
                if (!folders.TryAdd(name, path))
                    throw Twice($"The folder {name}");
            }
            else if (item.StartsWith(HttpPrefix, StringComparison.Ordinal))
            {
                var host = HttpGrant.Parse(item[HttpPrefix.Length..]);
                if (hosts.Any(other => other.Endpoint == host.Endpoint))
                    throw Twice($"The host {host.Endpoint}");
                hosts.Add(host);
            }
            else
            {
                var capability = CapabilityText.Find(item);
                if (capability is Capability.Files or Capability.Http)
                    throw new FormatException($"Say what {item} reaches: {(capability == Capability.Files ? "files=/srv/rates" : "http=api.example.org:443")}.");
                if ((simple & capability) != 0)
                    throw Twice($"The capability {item}");
                simple |= capability;
            }
        }

        return new(simple, folders, hosts);
    }

    /// <summary>One text for each, which <see cref="Parse"/> reads.</summary>
    public IEnumerable<string> ToTexts() =>
        CapabilityText.NamesOf(Simple)
            .Concat(Folders.Select(static folder => $"{FilesPrefix}{folder.Key}:{folder.Value}"))
            .Concat(Hosts.Select(static host => $"{HttpPrefix}{host}"));

    /// <summary>These, and of the general ones what these do not mention: the narrower grant wins.</summary>
    public CapabilityGrants Over(CapabilityGrants general)
    {
        ArgumentNullException.ThrowIfNull(general);
        var folders = new SortedDictionary<string, string>(Folders.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (name, path) in general.Folders)
            folders.TryAdd(name, path);
        return new(Simple | general.Simple, folders, [.. Hosts, .. general.Hosts.ExceptBy(Hosts.Select(static host => host.Endpoint), static host => host.Endpoint)]);
    }

    /// <summary>Only what is declared of it: a function gets no more, however much is granted.</summary>
    public CapabilityGrants For(Capability declared, ResourceReach reach)
    {
        ArgumentNullException.ThrowIfNull(reach);
        return new(
            Simple & declared,
            Folders.Where(folder => reach.Folders.Contains(folder.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal),
            [.. Hosts.Where(host => reach.Endpoints.Contains(host.Endpoint))]);
    }

    /// <summary>What is declared and not granted, in the words of the declaration.</summary>
    public IEnumerable<string> Missing(Capability declared, ResourceReach reach)
    {
        ArgumentNullException.ThrowIfNull(reach);
        return CapabilityText.NamesOf(declared & ~Simple & ~(Capability.Files | Capability.Http))
            .Concat(reach.Folders.Where(folder => !Folders.ContainsKey(folder)).Select(static folder => $"files {folder}"))
            .Concat(reach.Endpoints.Where(endpoint => Hosts.All(host => host.Endpoint != endpoint)).Select(static endpoint => $"http {endpoint}"));
    }

    /// <summary>All that is declared as one would grant it, with what is granted already as it is.</summary>
    public IEnumerable<string> Suggest(Capability declared, ResourceReach reach)
    {
        ArgumentNullException.ThrowIfNull(reach);
        return CapabilityText.NamesOf(declared & ~(Capability.Files | Capability.Http))
            .Concat(reach.Folders.Select(folder => $"{FilesPrefix}{folder}:{Folders.GetValueOrDefault(folder, "PATH")}"))
            .Concat(reach.Endpoints.Select(endpoint => $"{HttpPrefix}{Hosts.FirstOrDefault(host => host.Endpoint == endpoint)?.ToString() ?? endpoint.ToString()}"));
    }

    private static (string Name, string Path) Folder(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isNamed = colon > 0 && FilePath.IsFolderName(text[..colon]) && !Path.IsPathFullyQualified(text);
        var path = isNamed ? text[(colon + 1)..] : text;
        if (!Path.IsPathFullyQualified(path) || Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) != Path.TrimEndingDirectorySeparator(path))
            throw new FormatException($"'{Excerpt.Of(path)}' is no full path without '.' and '..': write files=/srv/rates or files=rates:/srv/2024.");
        path = Path.TrimEndingDirectorySeparator(path);
        if (path == Path.GetPathRoot(path) || Array.Exists(Refused, refused => path == refused || path.StartsWith(refused + "/", StringComparison.Ordinal)))
            throw new FormatException($"'{Excerpt.Of(path)}' cannot be granted: it is the machine, and not a folder of data.");
        var name = isNamed ? text[..colon] : Path.GetFileName(path);
        return FilePath.IsFolderName(name)
            ? (name, path)
            : throw new FormatException($"'{Excerpt.Of(name)}' is no name of a folder: give it one, files=rates:{Excerpt.Of(path)}.");
    }

    private static FormatException Twice(string what) => new($"{what} is granted twice. Remove one of them.");
}
