using CodeFarm.Client.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CodeFarm.Gateway.Requests;

/// <summary>The body of a request: <see cref="CancelRequest"/>; none at all will do.</summary>
internal sealed record CancelBody(CancelRequest Value)
{
    public static async ValueTask<CancelBody> BindAsync(HttpContext context)
    {
        var hasBody = context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;
        return new(hasBody ? await BodyReader.ReadJsonAsync(context, FarmJson.Default.CancelRequest) : new CancelRequest());
    }
}
