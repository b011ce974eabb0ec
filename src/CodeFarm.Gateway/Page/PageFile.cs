using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CodeFarm.Gateway.Page;

/// <summary>A file of the page, from this assembly, with its hash as ETag.</summary>
internal sealed class PageFile : IResult
{
    private readonly byte[] _content;
    private readonly string _contentType;
    private readonly EntityTagHeaderValue _tag;

    private PageFile(string name, string contentType)
    {
        using var resource = typeof(PageFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource {name}.");
        _content = new byte[resource.Length];
        resource.ReadExactly(_content);
        _contentType = contentType;
        _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(_content))[..16]}\"");
    }

    public static PageFile Index { get; } = new("index.html", "text/html; charset=utf-8");

    public static PageFile Style { get; } = new("page.css", "text/css; charset=utf-8");

    public static PageFile Script { get; } = new("page.js", "text/javascript; charset=utf-8");

    public static PageFile Icon { get; } = new("favicon.svg", "image/svg+xml");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        // Asked for anew each time, and sent only where it has changed: the next version of the farm must not meet an old page.
        httpContext.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(_content, _contentType, entityTag: _tag).ExecuteAsync(httpContext);
    }
}
