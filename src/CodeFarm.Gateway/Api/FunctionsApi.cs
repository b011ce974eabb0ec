using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Gateway.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CodeFarm.Gateway.Api;

/// <summary>/v1/functions: what can be called.</summary>
internal static class FunctionsApi
{
    public static IEndpointRouteBuilder MapFunctions(this IEndpointRouteBuilder routes)
    {
        var functions = routes.MapGroup("/v1/functions").WithTags("functions");
        functions.MapGet("", ListAsync).WithName("list-functions").WithSummary("All functions by name.");
        functions.MapGet("/{name}", GetAsync).WithName("get-function").WithSummary("A function with its versions.");
        functions.MapPost("/{name}/calls", CallAsync).WithName("call-function").WithSummary("Calls a function.");
        functions.MapPost("/{name}/feedback", GiveFeedbackAsync).WithName("give-feedback").WithSummary("Reports on a function.");
        functions.MapGet("/{name}/feedback", GetFeedbackAsync).WithName("get-feedback").WithSummary("What callers have said.");
        functions.MapPut("/{name}/stable", SetStableAsync).WithName("set-stable").WithSummary("Points stable to a version.");
        functions.MapPost("/{name}/quarantine/lift", LiftQuarantineAsync).WithName("lift-quarantine").WithSummary("Lets calls through again.");
        functions.MapPut("/{name}/grants", GrantAsync).WithName("set-grants").WithSummary("Grants capabilities to a function.");
        return routes;
    }

    public static async Task<Ok<ItemsResource<FunctionSummaryResource>>> ListAsync(IFarm farm, CancellationToken cancellationToken)
    {
        var functions = await farm.ListFunctionsAsync(cancellationToken);
        return TypedResults.Ok(new ItemsResource<FunctionSummaryResource>([.. functions.Select(FunctionSummaryResource.From)]));
    }

    public static async Task<Ok<FunctionResource>> GetAsync(string name, IFarm farm, CancellationToken cancellationToken) =>
        TypedResults.Ok(FunctionResource.From(await farm.GetFunctionAsync(name, cancellationToken)));

    public static async Task<Ok<CallResource>> CallAsync(
        string name, int? version, CallBody body, IFarm farm, CancellationToken cancellationToken)
    {
        var arguments = await body.ArgumentsAsync(farm, name, version ?? 0, cancellationToken);
        var result = await farm.CallAsync(name, arguments, version ?? 0, cancellationToken);
        return TypedResults.Ok(new CallResource(new(result.OutputJson), result.Version, result.Micros)
        {
            Log = result.Log.IsDefaultOrEmpty ? null : result.Log,
            Circumstances = result.Circumstances.Length == 0 ? null : result.Circumstances,
        });
    }

    public static async Task<Ok<ReceiptResource>> GiveFeedbackAsync(
        string name, FeedbackBody body, IFarm farm, CancellationToken cancellationToken)
    {
        var receipt = await farm.GiveFeedbackAsync(name, body.Value.ToFeedback(), cancellationToken);
        return TypedResults.Ok(new ReceiptResource(receipt.Version, receipt.Text, receipt.TaskId));
    }

    public static async Task<Ok<FeedbackResource>> GetFeedbackAsync(string name, IFarm farm, CancellationToken cancellationToken) =>
        TypedResults.Ok(FeedbackResource.From(await farm.GetFeedbackAsync(name, cancellationToken)));

    public static async Task<Ok<LiftResource>> LiftQuarantineAsync(
        string name, LiftBody body, IFarm farm, CancellationToken cancellationToken) =>
        TypedResults.Ok(new LiftResource(await farm.LiftQuarantineAsync(name, body.Value.Version, cancellationToken)));

    public static async Task<Ok<FunctionResource>> SetStableAsync(
        string name, StableBody body, IFarm farm, CancellationToken cancellationToken) =>
        TypedResults.Ok(FunctionResource.From(await farm.SetStableAsync(name, body.Value.Version, cancellationToken)));

    public static async Task<Ok<FunctionResource>> GrantAsync(
        string name, GrantBody body, IFarm farm, CancellationToken cancellationToken) =>
        TypedResults.Ok(FunctionResource.From(await farm.GrantAsync(name, body.Value.Capabilities, cancellationToken)));
}
