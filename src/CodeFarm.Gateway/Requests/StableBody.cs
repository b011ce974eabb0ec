using CodeFarm.Client.Http;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Requests;

/// <summary>The body of a request: <see cref="StableRequest"/>.</summary>
internal sealed record StableBody(StableRequest Value)
{
    public static async ValueTask<StableBody> BindAsync(HttpContext context) =>
        new(await BodyReader.ReadJsonAsync(context, FarmJson.Default.StableRequest));
}
