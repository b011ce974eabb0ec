using Microsoft.Extensions.Logging;

namespace CodeFarm.Gateway.Serving;

/// <summary>How a farm is served.</summary>
public sealed record FarmServerOptions
{
    /// <summary>The variable that holds the API key of servers and of clients.</summary>
    public const string ApiKeyVariable = "FARM_API_KEY";

    /// <summary>The farm's data directory: there its address is written, and there or in the temporary directory is its socket.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>
    /// A TCP address such as <c>http://127.0.0.1:5080</c>; port 0 for any free one. Default: none, only the unix domain socket, which
    /// nobody but this user can open.
    /// </summary>
    public Uri? Url { get; init; }

    /// <summary>
    /// The key that every request but those of /healthz must carry as a bearer token. Default: FARM_API_KEY, or none where that is not set;
    /// without a key the server listens on this machine only.
    /// </summary>
    public string? ApiKey { get; init; } = Environment.GetEnvironmentVariable(ApiKeyVariable) is { Length: > 0 } key ? key : null;

    /// <summary>
    /// Names by which the server may be called besides localhost and the host of <see cref="Url"/>. Default: none. A request for
    /// another name is refused, so that no web page can reach the farm through a name of its own.
    /// </summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>
    /// How long the end waits for calls that run and for clients that still read. Default: 5 s; what takes longer is cut off, and tasks go
    /// on later.
    /// </summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a stream of events says that it lives. Default: 15 s; clients take 100 s of silence for a lost connection.</summary>
    public TimeSpan AlivePeriod { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Where the server's log goes. Default: nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Checks the settings.</summary>
    /// <exception cref="ArgumentException">A setting is out of its range; the message says which and why.</exception>
    public void Validate()
    {
        ArgumentException.ThrowIfNullOrEmpty(DataDirectory);
        if (Url is not null && (!Url.IsAbsoluteUri || Url.Scheme != "http" || Url.PathAndQuery != "/"))
            throw new ArgumentException($"'{Url}' is no address to serve at. Give one such as http://127.0.0.1:5080; for TLS put a proxy in front.");
        if (ApiKey is not null && (ApiKey.Length < 16 || ApiKey.Any(static c => c is <= ' ' or > '~')))
            throw new ArgumentException($"{nameof(ApiKey)} ({ApiKeyVariable}) must have at least 16 visible ASCII characters.");
        if (DrainTimeout < TimeSpan.Zero)
            throw new ArgumentException($"{nameof(DrainTimeout)} ({DrainTimeout}) must not be negative.");
        if (AlivePeriod <= TimeSpan.Zero)
            throw new ArgumentException($"{nameof(AlivePeriod)} ({AlivePeriod}) must be positive.");
    }
}
