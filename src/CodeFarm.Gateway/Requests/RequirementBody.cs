using CodeFarm.Client;
using CodeFarm.Contracts.Requirements;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Requests;

/// <summary>The body of a request: a requirement as in a file, JSON or YAML by its content type.</summary>
internal sealed record RequirementBody(Requirement Requirement)
{
    public static async ValueTask<RequirementBody> BindAsync(HttpContext context)
    {
        var text = await BodyReader.ReadTextAsync(context, BodyReader.Json, BodyReader.Yaml);
        var name = BodyReader.MediaTypeOf(context.Request) == BodyReader.Json ? "body.json" : "body.yaml";
        return new(RequirementText.ReadMessage(text, name));
    }
}
