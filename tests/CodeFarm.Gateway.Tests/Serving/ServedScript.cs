using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CodeFarm.Gateway.Serving;

namespace CodeFarm.Gateway.Tests.Serving;

/// <summary>A scripted farm behind a real server on loopback, and raw requests to it.</summary>
internal sealed class ServedScript : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;

    private ServedScript(DirectoryInfo directory, ScriptedFarm farm, FarmServer server)
    {
        _directory = directory;
        Farm = farm;
        Server = server;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Url };
    }

    public ScriptedFarm Farm { get; }

    public FarmServer Server { get; }

    public HttpClient Client { get; }

    public Uri Url => Server.Address.Url!;

    public string DataDirectory => _directory.FullName;

    public static async Task<ServedScript> StartAsync(Func<FarmServerOptions, FarmServerOptions>? configure = null)
    {
        var directory = Directory.CreateTempSubdirectory("codefarm-gateway-");
        var farm = new ScriptedFarm();
        var options = new FarmServerOptions { DataDirectory = directory.FullName, Url = new("http://127.0.0.1:0"), ApiKey = null };
        return new(directory, farm, await FarmServer.StartAsync(farm, configure?.Invoke(options) ?? options));
    }

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Answer> PostAsync(string path, string? body, string? contentType = "application/json", params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, contentType, headers);

    public Task<Answer> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body, "application/json", []);

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Client.SendAsync(request);
            return await Answer.ReadAsync(response);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private Task<Answer> SendAsync(HttpMethod method, string path, string? body, string? contentType, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (contentType is not null)
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return SendAsync(request);
    }
}
