using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Gateway.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CodeFarm.Gateway.Api;

/// <summary>/v1/projects: what grows together.</summary>
internal static class ProjectsApi
{
    public static IEndpointRouteBuilder MapProjects(this IEndpointRouteBuilder routes)
    {
        var projects = routes.MapGroup("/v1/projects").WithTags("projects");
        projects.MapPost("", SubmitAsync).WithName("submit-project").WithSummary("Submits requirements that are grown together.");
        projects.MapGet("/{name}", GetAsync).WithName("get-project").WithSummary("A project as it stands.");
        return routes;
    }

    public static async Task<Accepted<ProjectResource>> SubmitAsync(ProjectBody body, IFarm farm, CancellationToken cancellationToken)
    {
        var project = await farm.SubmitProjectAsync(body.Project, cancellationToken);
        return TypedResults.Accepted($"/v1/projects/{project.Name}", ProjectResource.From(project));
    }

    public static async Task<Ok<ProjectResource>> GetAsync(string name, IFarm farm, CancellationToken cancellationToken) =>
        TypedResults.Ok(ProjectResource.From(await farm.GetProjectAsync(name, cancellationToken)));
}
