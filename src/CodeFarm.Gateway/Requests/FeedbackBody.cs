using CodeFarm.Client.Http;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Requests;

/// <summary>The body of a request: <see cref="FeedbackRequest"/>.</summary>
internal sealed record FeedbackBody(FeedbackRequest Value)
{
    public static async ValueTask<FeedbackBody> BindAsync(HttpContext context) =>
        new(await BodyReader.ReadJsonAsync(context, FarmJson.Default.FeedbackRequest));
}
