using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.LanguageModels.Tests.Servers;

/// <summary>What the server does with one request, in the words of the real protocol.</summary>
public static class Reply
{
    public static RequestDelegate Answer(
        string text, string finishReason = "stop", (int Input, int Output)? usage = null, string model = "coder-7b") =>
        Json(200, Completion(new JsonObject { ["role"] = "assistant", ["content"] = text }, finishReason, usage, model).ToJsonString());

    public static RequestDelegate Refusal(string text) => Json(200, Completion(
        new JsonObject { ["role"] = "assistant", ["content"] = null, ["refusal"] = text }, "stop", (10, 3), "coder-7b").ToJsonString());

    public static RequestDelegate Json(int status, string body) => Raw(status, "application/json", body);

    public static RequestDelegate Error(int status, string message, params (string Name, string Value)[] headers) => async context =>
    {
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        await Json(status, JsonSerializer.Serialize(new { error = new { message, type = "error" } }))(context);
    };

    public static RequestDelegate Raw(int status, string contentType, string body) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body);
    };

    /// <summary>A stream of server-sent events: a chunk for each text, the reason of its end, the usage, [DONE].</summary>
    public static RequestDelegate Stream(params string[] texts) => async context =>
    {
        await Begin(context, texts);
        await Event(context, Chunk(new JsonObject(), "stop").ToJsonString());
        var usage = Chunk(null, null);
        usage["usage"] = new JsonObject { ["prompt_tokens"] = 11, ["completion_tokens"] = 7, ["total_tokens"] = 18 };
        await Event(context, usage.ToJsonString());
        await Event(context, "[DONE]");
    };

    /// <summary>A stream whose connection breaks after some chunks, when the client has got them.</summary>
    public static RequestDelegate BrokenStream(Task received, params string[] texts) => async context =>
    {
        await Begin(context, texts);
        await received;
        context.Abort();
    };

    /// <summary>A stream that ends in good order, but before the model was done.</summary>
    public static RequestDelegate UnfinishedStream(params string[] texts) => context => Begin(context, texts);

    /// <summary>A stream that falls silent after some chunks, until its connection is closed.</summary>
    public static RequestDelegate SilentStream(params string[] texts) => async context =>
    {
        await Begin(context, texts);
        await Silence(context);
    };

    /// <summary>No answer until the connection is closed.</summary>
    public static RequestDelegate Silence => static async context =>
    {
        var closed = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(closed.SetResult);
        await closed.Task;
    };

    /// <summary>Breaks the connection without a word.</summary>
    public static RequestDelegate HangUp => static context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    private static async Task Begin(HttpContext context, string[] texts)
    {
        context.Response.ContentType = "text/event-stream";
        await Event(context, Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }, null).ToJsonString());
        foreach (var text in texts)
            await Event(context, Chunk(new JsonObject { ["content"] = text }, null).ToJsonString());
    }

    private static async Task Event(HttpContext context, string data)
    {
        await context.Response.WriteAsync($"data: {data}\n\n");
        await context.Response.Body.FlushAsync();
    }

    private static JsonObject Completion(JsonObject message, string finishReason, (int Input, int Output)? usage, string model)
    {
        var completion = new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1_760_000_000,
            ["model"] = model,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = finishReason }),
        };
        if (usage is var (input, output))
        {
            completion["usage"] = new JsonObject
            {
                ["prompt_tokens"] = input, ["completion_tokens"] = output, ["total_tokens"] = (long)input + output,
            };
        }

        return completion;
    }

    private static JsonObject Chunk(JsonObject? delta, string? finishReason) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_760_000_000,
        ["model"] = "coder-7b",
        ["choices"] = delta is null
            ? new JsonArray()
            : new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }),
    };
}
