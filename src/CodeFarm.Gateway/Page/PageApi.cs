using CodeFarm.Client.Http;
using CodeFarm.Gateway.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CodeFarm.Gateway.Page;

/// <summary>/: one page to look at, its files, and what feeds it.</summary>
internal static class PageApi
{
    public static IEndpointRouteBuilder MapPage(this IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("").WithTags("page");
        page.MapGet("/", () => PageFile.Index).WithName("page").WithSummary("The farm at a glance, for people.");
        page.MapGet("/page.css", () => PageFile.Style).WithName("page-style").WithSummary("The page's style.");
        page.MapGet("/page.js", () => PageFile.Script).WithName("page-script").WithSummary("The page's script.");
        page.MapGet("/favicon.svg", () => PageFile.Icon).WithName("page-icon").WithSummary("The page's icon.");
        page.MapGet("/v1/overview", GetOverviewAsync).WithName("get-overview").WithSummary("All that the page shows.");
        page.MapGet("/v1/overview/events", WatchOverview).WithName("watch-overview").WithSummary("The same, whenever it changes, as events.");
        return routes;
    }

    public static async Task<Ok<OverviewResource>> GetOverviewAsync(OverviewFeed feed, CancellationToken cancellationToken) =>
        TypedResults.Ok(await feed.ReadAsync(cancellationToken));

    public static OverviewStream WatchOverview(OverviewFeed feed) => new(feed);
}
