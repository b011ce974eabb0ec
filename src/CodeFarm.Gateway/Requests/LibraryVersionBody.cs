using CodeFarm.Client.Http;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Requests;

/// <summary>The body of a request: <see cref="LibraryVersionRequest"/>.</summary>
internal sealed record LibraryVersionBody(LibraryVersionRequest Value)
{
    public static async ValueTask<LibraryVersionBody> BindAsync(HttpContext context) =>
        new(await BodyReader.ReadJsonAsync(context, FarmJson.Default.LibraryVersionRequest));
}
