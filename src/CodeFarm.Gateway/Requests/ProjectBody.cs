using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Contracts.Projects;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Requests;

/// <summary>The body of a request: <see cref="ProjectRequest"/>.</summary>
internal sealed record ProjectBody(Project Project)
{
    public static async ValueTask<ProjectBody> BindAsync(HttpContext context)
    {
        var request = await BodyReader.ReadJsonAsync(context, FarmJson.Default.ProjectRequest);
        return new(new Project(
            request.Name,
            [.. request.Requirements.Select(static (text, i) => RequirementText.ReadMessage(text.Text, $"requirements[{i}].json"))]));
    }
}
