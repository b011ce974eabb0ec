using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CodeFarm.Client.Http;
using CodeFarm.Contracts;

namespace CodeFarm.Client.Transport;

/// <summary>Sends requests to a farm, and turns what went wrong into the exceptions of <see cref="IFarm"/>.</summary>
internal sealed class FarmHttpClient : IDisposable
{
    /// <summary>The header in which a server names its runtime.</summary>
    public const string RuntimeHeader = "Farm-Runtime";

    /// <summary>The header that makes submissions one.</summary>
    public const string IdempotencyHeader = "Idempotency-Key";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    // Longer than any call that the farm answers at all, so that only a dead connection runs into it.
    internal static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(100);

    private readonly HttpClient _client;
    private readonly string _place;

    private FarmHttpClient(SocketsHttpHandler handler, Uri address, string place, string? apiKey)
    {
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ConnectTimeout = ConnectTimeout;
        handler.RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8;
        handler.ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8;
        _place = place;
        _client = new HttpClient(handler) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        if (apiKey is not null)
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
    }

    /// <summary>What the server said of its runtime; null before its first answer.</summary>
    public string? Runtime { get; private set; }

    /// <summary>Where the farm is, for people.</summary>
    public string Place => _place;

    public static FarmHttpClient ForAddress(Uri address, string? apiKey) =>
        new(new SocketsHttpHandler { UseProxy = !address.IsLoopback }, address, address.GetLeftPart(UriPartial.Authority), apiKey);

    public static FarmHttpClient ForSocket(string path, string? apiKey)
    {
        var endpoint = new UnixDomainSocketEndPoint(path);
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await socket.ConnectAsync(endpoint, cancellationToken);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        return new(handler, new Uri("http://localhost/"), path, apiKey);
    }

    public Task<T> GetAsync<T>(string path, JsonTypeInfo<T> answer, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), answer, cancellationToken);

    public Task<T> SendAsync<TBody, T>(
        HttpMethod method, string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<T> answer, CancellationToken cancellationToken,
        string? idempotencyKey = null, int maxBytes = FarmJson.MaxBytes)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, bodyType);
        if (bytes.Length > maxBytes)
            throw new FarmException(HttpErrors.TooLarge, $"What is sent to {path} has {bytes.Length} bytes and may have {maxBytes}. Send less.");
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (idempotencyKey is not null)
            request.Headers.Add(IdempotencyHeader, idempotencyKey);
        return SendAsync(request, answer, cancellationToken);
    }

    /// <summary>Opens a stream of events.</summary>
    /// <param name="path">Of the resource.</param>
    /// <param name="lastEventId">The last event that was seen.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<HttpResponseMessage> OpenEventsAsync(string path, int lastEventId, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new("text/event-stream"));
        if (lastEventId > 0)
            request.Headers.Add("Last-Event-ID", lastEventId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var response = await OrUnreachableAsync(
            token => _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token), cancellationToken);
        try
        {
            await CheckAsync(response, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Runs a piece of the conversation; a lost connection is an unreachable farm.</summary>
    public async Task<T> OrUnreachableAsync<T>(Func<CancellationToken, Task<T>> talk, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(AnswerTimeout);
        try
        {
            return await talk(patience.Token);
        }
        catch (Exception exception) when (IsLoss(exception, cancellationToken))
        {
            throw Unreachable(exception);
        }
    }

    /// <summary>Whether an exception means that the connection was lost, or silent for too long.</summary>
    public static bool IsLoss(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException
        || exception is OperationCanceledException && !cancellationToken.IsCancellationRequested;

    /// <summary>What such a loss means for the caller.</summary>
    public FarmUnreachableException Unreachable(Exception exception) => new(
        exception switch
        {
            OperationCanceledException => $"The farm at {_place} did not answer in {AnswerTimeout.TotalSeconds:0} s.",
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } =>
                $"No farm answers at {_place}: {exception.GetBaseException().Message}. 'farm up' starts one.",
            _ => $"The connection to the farm at {_place} was lost, so that the outcome is unknown: {exception.GetBaseException().Message}",
        },
        exception);

    public void Dispose() => _client.Dispose();

    private async Task<T> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await OrUnreachableAsync(token => _client.SendAsync(request, token), cancellationToken);
            await CheckAsync(response, cancellationToken);
            try
            {
                var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
                return JsonSerializer.Deserialize(bytes, answer) ?? throw new JsonException("The answer is null.");
            }
            catch (JsonException exception)
            {
                throw new FarmException(
                    FarmErrors.Internal,
                    $"The answer of the farm at {_place} cannot be read{Where(exception)}. Is it of another version than this client?");
            }
        }
    }

    private static string Where(JsonException exception) => exception.Path is { Length: > 1 } path ? $" at {path.TrimStart('$', '.')}" : "";

    private async Task CheckAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Headers.TryGetValues(RuntimeHeader, out var runtime))
            Runtime = string.Join(' ', runtime);
        if (response.IsSuccessStatusCode)
            return;
        var problem = await ReadProblemAsync(response, cancellationToken);
        throw problem switch
        {
            { Code: HttpErrors.Closing or HttpErrors.Unreachable } => new FarmUnreachableException(problem.Detail),
            { } => new FarmException(problem.Code, problem.Detail),
            null => new FarmUnreachableException(
                $"What answers at {_place} is no farm: status {(int)response.StatusCode} without a problem. Check the address."),
        };
    }

    private async Task<ProblemResource?> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType != ProblemResource.ContentType)
            return null;
        var bytes = await OrUnreachableAsync(response.Content.ReadAsByteArrayAsync, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(bytes, FarmJson.Default.ProblemResource);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
