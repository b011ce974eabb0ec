using System.Diagnostics;
using CodeFarm.Client.Http;
using CodeFarm.Contracts;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Errors;

/// <summary>Writes errors.</summary>
internal static class Problems
{
    /// <summary>The id under which a request is found in traces and logs.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    /// <summary>Answers with a problem; whatever was prepared as the answer is dropped.</summary>
    public static Task WriteAsync(HttpContext context, string code, string detail)
    {
        var (status, title) = ProblemTable.Find(code);
        var response = context.Response;
        response.Clear();
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        // When a quarantine ends says its text.
        if (status == StatusCodes.Status503ServiceUnavailable && code != FarmErrors.FunctionQuarantined)
            response.Headers.RetryAfter = "1";
        var problem = new ProblemResource($"urn:codefarm:problem:{code}", title, status, detail, code, TraceId(context));
        return response.WriteAsJsonAsync(problem, FarmJson.Default.ProblemResource, ProblemResource.ContentType, context.RequestAborted);
    }
}
