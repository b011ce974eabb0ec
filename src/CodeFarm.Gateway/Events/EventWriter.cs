using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Events;

/// <summary>Writes server-sent events, each of them at once.</summary>
internal sealed class EventWriter(HttpContext context)
{
    private static readonly byte[] EndOfEvent = "\n\n"u8.ToArray();

    /// <summary>Begins the stream.</summary>
    public async Task BeginAsync()
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        // Asks a proxy not to collect events before it passes them on.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    public Task WriteAsync<T>(string type, T data, JsonTypeInfo<T> typeInfo, int? id = null) =>
        WriteAsync(type, JsonSerializer.SerializeToUtf8Bytes(data, typeInfo), id);

    /// <summary>Writes an event.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="json">Its data: JSON without line breaks.</param>
    /// <param name="id">From where a client resumes that has seen it.</param>
    public async Task WriteAsync(string type, ReadOnlyMemory<byte> json, int? id = null)
    {
        var head = id is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"event: {type}\nid: {number}\ndata: ")
            : $"event: {type}\ndata: ";
        await context.Response.WriteAsync(head, context.RequestAborted);
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
        await context.Response.Body.WriteAsync(EndOfEvent, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
