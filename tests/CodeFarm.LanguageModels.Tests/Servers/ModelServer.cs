using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeFarm.LanguageModels.Tests.Servers;

/// <summary>A server of a language model on this machine, whose answers are written down beforehand.</summary>
public sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    private ModelServer(Func<ReceivedRequest, int, RequestDelegate> replies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            context.RequestAborted.Register(() => _closed.TrySetResult());
            var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
            var request = new ReceivedRequest(context.Request.Path, context.Request.Headers.Authorization, body);
            _requests.Enqueue(request);
            await replies(request, Interlocked.Increment(ref _count) - 1)(context);
        });
    }

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <summary>Completes when a client has closed a connection in the middle of an answer.</summary>
    public Task ConnectionClosed => _closed.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public Uri Endpoint => new(_app.Urls.Single() + "/v1");

    /// <summary>Options that suit a test: no pauses, one sample, no repair.</summary>
    public LanguageModelOptions Options => new()
    {
        Endpoint = Endpoint,
        Model = "coder-7b",
        RetryDelay = TimeSpan.Zero,
        MaximumRetries = 2,
        Samples = 1,
        MaximumRepairs = 0,
        MaximumConcurrency = 1,
    };

    /// <summary>Gives the replies in turn, and the last one for ever.</summary>
    public static Task<ModelServer> StartAsync(params RequestDelegate[] replies) =>
        StartAsync((_, i) => replies[Math.Min(i, replies.Length - 1)]);

    /// <summary>Chooses the reply by the request.</summary>
    public static Task<ModelServer> StartAsync(Func<ReceivedRequest, RequestDelegate> reply) => StartAsync((request, _) => reply(request));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task<ModelServer> StartAsync(Func<ReceivedRequest, int, RequestDelegate> replies)
    {
        var server = new ModelServer(replies);
        await server._app.StartAsync();
        return server;
    }
}
