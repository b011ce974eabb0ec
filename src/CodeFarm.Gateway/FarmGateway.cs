using CodeFarm.Gateway.Api;
using CodeFarm.Gateway.Page;
using Microsoft.AspNetCore.Routing;

namespace CodeFarm.Gateway;

/// <summary>The facade's routes.</summary>
public static class FarmGateway
{
    /// <summary>Maps all of them; <see cref="Serving.FarmServer"/> is the server that they expect around them.</summary>
    public static IEndpointRouteBuilder MapFarm(this IEndpointRouteBuilder routes) => routes
        .MapTasks()
        .MapFunctions()
        .MapProjects()
        .MapLibrary()
        .MapOperation()
        .MapPage();
}
