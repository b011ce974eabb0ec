using System.Security.Cryptography;
using System.Text;
using CodeFarm.Client.Http;
using CodeFarm.Gateway.Errors;
using CodeFarm.Gateway.Serving;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Security;

/// <summary>Lets in who has the key, where there is one.</summary>
internal sealed class ApiKeyMiddleware(RequestDelegate next, FarmServerOptions options)
{
    private const string Scheme = "Bearer ";

    // Hashed, so that neither the time of the comparison nor the length of the key tells anything.
    private readonly byte[]? _key = options.ApiKey is { } key ? Hash(key) : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (_key is null || context.Request.Path == "/healthz" || IsRight(context.Request.Headers.Authorization.ToString()))
            return next(context);
        throw new RequestException(
            HttpErrors.AuthRequired,
            $"{context.Request.Path} needs the header 'Authorization: Bearer' with the server's key. Set {FarmServerOptions.ApiKeyVariable}.");
    }

    private bool IsRight(string authorization) =>
        authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(authorization[Scheme.Length..].Trim()), _key);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
