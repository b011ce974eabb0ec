using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CodeFarm.Broth.Capabilities;
using CodeFarm.Sandbox.Protocol;

namespace CodeFarm.Sandbox.Resources;

/// <summary>
/// Asks granted hosts. Connections of one grant serve no other; none has cookies, credentials, a proxy or a redirection that nobody
/// has looked at. Where a name leads is decided when the connection is made, and the connection goes there: a name that changes its
/// address meanwhile changes nothing.
/// </summary>
internal sealed class HttpConnections(BlockingThreads threads) : IDisposable
{
    private const int MaxRedirections = 5;
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<HttpGrant, Lazy<HttpMessageInvoker>> _clients = new();

    /// <param name="url">The first address.</param>
    /// <param name="grantOf">The grant for an endpoint; null where it may not be asked.</param>
    /// <param name="cancellationToken">Ends with the call.</param>
    /// <exception cref="ResourceException">There is no answer.</exception>
    public async ValueTask<HttpReply> GetAsync(Uri url, Func<HttpEndpoint, HttpGrant?> grantOf, CancellationToken cancellationToken)
    {
        try
        {
            for (var redirections = 0; redirections <= MaxRedirections; redirections++)
            {
                using var response = await SendAsync(url, grantOf, cancellationToken);
                if (Redirection(url, response) is not { } next)
                    return new((int)response.StatusCode, await ReadAsync(response, cancellationToken));
                url = next;
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or DecoderFallbackException)
        {
            // A refusal comes as the cause of a connection that was not made.
            throw e.InnerException as ResourceException ?? new ResourceException($"{Where(url)} gives no answer: {Reason(e)}.");
        }

        throw new ResourceException($"{Where(url)} redirects more than {MaxRedirections} times.");
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(static client => client.IsValueCreated))
            client.Value.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(Uri url, Func<HttpEndpoint, HttpGrant?> grantOf, CancellationToken cancellationToken)
    {
        if (HttpEndpoint.Of(url) is not { } endpoint || grantOf(endpoint) is not { } grant)
            throw new ResourceException($"{Where(url)} is not declared or not granted.", isRefused: true);
        var client = _clients.GetOrAdd(grant, static (key, threads) => new(() => Create(key, threads)), threads);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.UserAgent.ParseAdd("CodeFarm");
        return await client.Value.SendAsync(request, cancellationToken);
    }

    private static HttpMessageInvoker Create(HttpGrant grant, BlockingThreads threads) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        Credentials = null,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = ConnectionLifetime,
        MaxConnectionsPerServer = 16,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(grant, context.DnsEndPoint.Port, threads, cancellationToken),
    });

    private static async ValueTask<Stream> ConnectAsync(HttpGrant grant, int port, BlockingThreads threads, CancellationToken cancellationToken)
    {
        var addresses = await AddressesAsync(grant, threads, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // An address that the grant names is the operator's will. One that a name server gives must be of the internet.
    private static async Task<IPAddress[]> AddressesAsync(HttpGrant grant, BlockingThreads threads, CancellationToken cancellationToken)
    {
        var host = grant.Endpoint.Host;
        if ((grant.Address ?? grant.Endpoint.Address) is { } address)
            return [address];
        if (host == "localhost")
            return [IPAddress.Loopback, IPAddress.IPv6Loopback];
        var found = await threads.RunAsync(() => Dns.GetHostAddresses(host), cancellationToken);
        var open = Array.FindAll(found, PublicAddress.Is);
        return open.Length > 0
            ? open
            : throw new ResourceException(
                $"{grant.Endpoint} is no host of the internet. An operator may grant it with its address, such as http={grant.Endpoint}@10.1.2.3.", isRefused: true);
    }

    private static Uri? Redirection(Uri url, HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect && response.Headers.Location is { } location
            ? Checked(new Uri(url, location))
            : null;

    private static Uri Checked(Uri url)
    {
        try
        {
            return HttpUrl.Parse(url.AbsoluteUri);
        }
        catch (FormatException e)
        {
            throw new ResourceException($"The host redirects to no address: {e.Message}");
        }
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (bytes.Length + read > ProtocolLimits.MaxResourceBytes)
                throw new ResourceException($"The answer has more than {ProtocolLimits.MaxResourceBytes} bytes.");
            bytes.Write(buffer, 0, read);
        }

        bytes.Position = 0;
        using var reader = new StreamReader(bytes, EncodingOf(response.Content.Headers.ContentType?.CharSet));
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static Encoding EncodingOf(string? name)
    {
        try
        {
            return name is null ? Encoding.UTF8 : Encoding.GetEncoding(name.Trim('"'));
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    private static string Where(Uri url) => HttpEndpoint.Of(url)?.ToString() ?? url.Scheme;

    private static string Reason(Exception e) => e switch
    {
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request => request.HttpRequestError.ToString(),
        SocketException socket => socket.SocketErrorCode.ToString(),
        _ => e.InnerException is { } inner ? Reason(inner) : e.GetType().Name,
    };
}
