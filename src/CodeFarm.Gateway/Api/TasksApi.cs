using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Gateway.Events;
using CodeFarm.Gateway.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CodeFarm.Gateway.Api;

/// <summary>/v1/tasks: what grows.</summary>
internal static class TasksApi
{
    public static IEndpointRouteBuilder MapTasks(this IEndpointRouteBuilder routes)
    {
        var tasks = routes.MapGroup("/v1/tasks").WithTags("tasks");
        tasks.MapPost("", SubmitAsync).WithName("submit-task").WithSummary("Submits a requirement.");
        tasks.MapGet("", ListAsync).WithName("list-tasks").WithSummary("The open tasks, then the latest that have ended.");
        tasks.MapGet("/{id}", GetAsync).WithName("get-task").WithSummary("A task as it stands.");
        tasks.MapGet("/{id}/events", WatchAsync).WithName("watch-task").WithSummary("The history of a task until it ends, as events.");
        tasks.MapPost("/{id}/cancel", CancelAsync).WithName("cancel-task").WithSummary("Stops a task.");
        tasks.MapGet("/{id}/account", GetAccountAsync).WithName("get-account").WithSummary("What a task has cost and is worth.");
        return routes;
    }

    public static async Task<Accepted<TaskResource>> SubmitAsync(
        RequirementBody body, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, IFarm farm, CancellationToken cancellationToken)
    {
        var task = await farm.SubmitAsync(body.Requirement, idempotencyKey, cancellationToken);
        return TypedResults.Accepted($"/v1/tasks/{task.TaskId}", TaskResource.From(task));
    }

    public static async Task<Ok<ItemsResource<TaskSummaryResource>>> ListAsync(IFarm farm, CancellationToken cancellationToken)
    {
        var tasks = await farm.ListTasksAsync(cancellationToken);
        return TypedResults.Ok(new ItemsResource<TaskSummaryResource>([.. tasks.Select(TaskSummaryResource.From)]));
    }

    public static async Task<Ok<TaskResource>> GetAsync(string id, IFarm farm, CancellationToken cancellationToken) =>
        TypedResults.Ok(TaskResource.From(await farm.GetTaskAsync(id, cancellationToken)));

    public static async Task<TaskEventStream> WatchAsync(
        string id, [FromHeader(Name = "Last-Event-ID")] int? lastEventId, IFarm farm, CancellationToken cancellationToken)
    {
        await farm.GetTaskAsync(id, cancellationToken);
        return new TaskEventStream(farm, id, lastEventId ?? 0);
    }

    public static async Task<Ok<TaskResource>> CancelAsync(
        string id, CancelBody body, IFarm farm, CancellationToken cancellationToken)
    {
        var reason = string.IsNullOrWhiteSpace(body.Value.Reason) ? "cancelled over HTTP" : body.Value.Reason;
        return TypedResults.Ok(TaskResource.From(await farm.CancelAsync(id, reason, cancellationToken)));
    }

    public static async Task<Ok<AccountResource>> GetAccountAsync(string id, IFarm farm, CancellationToken cancellationToken) =>
        TypedResults.Ok(AccountResource.From(await farm.GetAccountAsync(id, cancellationToken)));
}
