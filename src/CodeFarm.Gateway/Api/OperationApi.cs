using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Gateway.Requests;
using CodeFarm.Gateway.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CodeFarm.Gateway.Api;

/// <summary>What an operator looks at: the farm, its silos, what was given up.</summary>
internal static class OperationApi
{
    public static IEndpointRouteBuilder MapOperation(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", GetHealth).WithName("get-health").WithTags("operation").WithSummary("Whether the server takes work.");
        var operation = routes.MapGroup("/v1").WithTags("operation");
        operation.MapGet("/farm", GetFarm).WithName("get-farm").WithSummary("What serves, and since when.");
        operation.MapGet("/silos", ListSilosAsync).WithName("list-silos").WithSummary("The silos and what runs there.");
        operation.MapGet("/dead-letters", ListDeadLettersAsync).WithName("list-dead-letters").WithSummary("The events that were given up.");
        operation.MapPost("/dead-letters/replay", ReplayAsync).WithName("replay").WithSummary("Has a dead letter handled once more.");
        return routes;
    }

    public static ContentHttpResult GetHealth() => TypedResults.Text("ok\n");

    public static Ok<FarmResource> GetFarm(IFarm farm, ServerStart start) => TypedResults.Ok(start.Describe(farm));

    public static async Task<Ok<ItemsResource<SiloResource>>> ListSilosAsync(IFarm farm, CancellationToken cancellationToken)
    {
        var silos = await farm.ListSilosAsync(cancellationToken);
        return TypedResults.Ok(new ItemsResource<SiloResource>([.. silos.Select(SiloResource.From)]));
    }

    public static async Task<Ok<ItemsResource<DeadLetterResource>>> ListDeadLettersAsync(IFarm farm, CancellationToken cancellationToken)
    {
        var letters = await farm.ListDeadLettersAsync(cancellationToken);
        return TypedResults.Ok(new ItemsResource<DeadLetterResource>([.. letters.Select(DeadLetterResource.From)]));
    }

    public static async Task<Ok<DeadLetterResource>> ReplayAsync(ReplayBody body, IFarm farm, CancellationToken cancellationToken) =>
        TypedResults.Ok(DeadLetterResource.From(await farm.ReplayAsync(body.Value.Id, cancellationToken)));
}
