using CodeFarm.Client.Http;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Requests;

/// <summary>The body of a request: <see cref="GrantRequest"/>.</summary>
internal sealed record GrantBody(GrantRequest Value)
{
    public static async ValueTask<GrantBody> BindAsync(HttpContext context) =>
        new(await BodyReader.ReadJsonAsync(context, FarmJson.Default.GrantRequest));
}
