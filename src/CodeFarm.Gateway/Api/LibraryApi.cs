using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Gateway.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CodeFarm.Gateway.Api;

/// <summary>/v1/library: what the farm has learned from the functions that it grew.</summary>
internal static class LibraryApi
{
    public static IEndpointRouteBuilder MapLibrary(this IEndpointRouteBuilder routes)
    {
        var library = routes.MapGroup("/v1/library").WithTags("library");
        library.MapGet("", GetAsync).WithName("get-library").WithSummary("What was learned, when and from what.");
        library.MapPut("/version", RollBackAsync).WithName("roll-back-library").WithSummary("Brings back the components of an earlier version.");
        return routes;
    }

    public static async Task<Ok<LibraryResource>> GetAsync(IFarm farm, CancellationToken cancellationToken) =>
        TypedResults.Ok(LibraryResource.From(await farm.GetLibraryAsync(cancellationToken)));

    public static async Task<Ok<LibraryResource>> RollBackAsync(LibraryVersionBody body, IFarm farm, CancellationToken cancellationToken) =>
        TypedResults.Ok(LibraryResource.From(await farm.RollBackLibraryAsync(body.Value.Version, cancellationToken)));
}
