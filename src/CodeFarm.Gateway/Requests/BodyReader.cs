using System.Text;
using System.Text.Json.Serialization.Metadata;
using CodeFarm.Client.Http;
using CodeFarm.Gateway.Errors;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Requests;

/// <summary>Reads bodies within limits; what cannot be read is answered with the place and the reason.</summary>
internal static class BodyReader
{
    /// <summary>
    /// The largest body in bytes that is read at all. What exceeds the limit of a message is thrown away up to here: a client that is cut
    /// off while it sends gets no answer, and does not learn what was wrong.
    /// </summary>
    public const int MaxDiscardedBytes = 2 * FarmJson.MaxCallBytes;

    public const string Json = "application/json";

    public const string Yaml = "application/yaml";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What is wrong with a body of more bytes.</summary>
    public static string TooLarge(int maxBytes) =>
        $"The body has more than {maxBytes} bytes. Send less"
        + (maxBytes == FarmJson.MaxBytes ? "; a requirement needs only examples that say something new." : "; more is not taken over HTTP.");

    /// <summary>The body as a message.</summary>
    public static async Task<T> ReadJsonAsync<T>(HttpContext context, JsonTypeInfo<T> type)
    {
        var text = await ReadTextAsync(context, Json);
        return JsonMessage.Read(text, type);
    }

    /// <summary>The body as text of one of the media types.</summary>
    public static Task<string> ReadTextAsync(HttpContext context, params string[] mediaTypes) =>
        ReadTextAsync(context, FarmJson.MaxBytes, mediaTypes);

    /// <summary>The body as text of one of the media types, of at most so many bytes.</summary>
    public static async Task<string> ReadTextAsync(HttpContext context, int maxBytes, params string[] mediaTypes)
    {
        RequireMediaType(context.Request, mediaTypes);
        using var bytes = await ReadBytesAsync(context, maxBytes);
        try
        {
            return StrictUtf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException wrong)
        {
            throw new RequestException(HttpErrors.Malformed, $"The body is not UTF-8: wrong bytes at {wrong.Index}. Send UTF-8.");
        }
    }

    /// <summary>The media type of a request without its parameters, in lower case.</summary>
    public static string MediaTypeOf(HttpRequest request)
    {
        var text = request.ContentType ?? "";
        var end = text.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Trim().ToLowerInvariant();
    }

    private static async Task<MemoryStream> ReadBytesAsync(HttpContext context, int maxBytes)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var isTooLarge = false;
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
        {
            isTooLarge |= bytes.Length + read > maxBytes;
            if (!isTooLarge)
                bytes.Write(buffer, 0, read);
        }

        return isTooLarge ? throw new RequestException(HttpErrors.TooLarge, TooLarge(maxBytes)) : bytes;
    }

    private static void RequireMediaType(HttpRequest request, string[] mediaTypes)
    {
        if (mediaTypes.Contains(MediaTypeOf(request), StringComparer.Ordinal))
            return;
        var got = string.IsNullOrEmpty(request.ContentType) ? "no content type was given" : $"'{request.ContentType}' was given";
        throw new RequestException(
            HttpErrors.MediaType, $"{request.Path} takes {string.Join(" or ", mediaTypes)}; {got}. Set the header Content-Type.");
    }
}
