using CodeFarm.Client.Http;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Requests;

/// <summary>The body of a request: <see cref="ReplayRequest"/>.</summary>
internal sealed record ReplayBody(ReplayRequest Value)
{
    public static async ValueTask<ReplayBody> BindAsync(HttpContext context) =>
        new(await BodyReader.ReadJsonAsync(context, FarmJson.Default.ReplayRequest));
}
