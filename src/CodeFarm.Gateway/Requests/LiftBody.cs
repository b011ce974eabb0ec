using CodeFarm.Client.Http;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Requests;

/// <summary>The body of a request: <see cref="LiftRequest"/>.</summary>
internal sealed record LiftBody(LiftRequest Value)
{
    public static async ValueTask<LiftBody> BindAsync(HttpContext context) =>
        new(await BodyReader.ReadJsonAsync(context, FarmJson.Default.LiftRequest));
}
