using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeFarm.Gateway.Errors;

/// <summary>Lets no error out that is not a problem with a code.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody listens any more.
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var (code, detail) = Explain(exception, context);
            await Problems.WriteAsync(context, code, detail);
            return;
        }

        // Routing answers with a bare status.
        if (!context.Response.HasStarted && context.Response.StatusCode >= StatusCodes.Status400BadRequest)
            await WriteBareAsync(context);
    }

    private (string Code, string Detail) Explain(Exception exception, HttpContext context)
    {
        switch (exception)
        {
            case RequestException wrong:
                return (wrong.Code, wrong.Message);
            case FarmException { Code: not FarmErrors.Internal } known:
                return (known.Code, known.Message);
            case FarmUnreachableException unreachable:
                return (HttpErrors.Unreachable, unreachable.Message);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return (HttpErrors.TooLarge, Requests.BodyReader.TooLarge(Requests.BodyReader.MaxDiscardedBytes));
            case BadHttpRequestException bad:
                return (HttpErrors.Parameter, $"{bad.Message} Look at the path, the query and the headers.");
            default:
                LogFault(exception, context.Request.Method, context.Request.Path);
                return (
                    FarmErrors.Internal,
                    $"The farm failed at {context.Request.Method} {context.Request.Path}. Its log has the cause under {Problems.TraceId(context)}.");
        }
    }

    private static Task WriteBareAsync(HttpContext context)
    {
        var request = context.Request;
        // Cleared with the answer, and part of what a client needs.
        var allow = context.Response.Headers.Allow;
        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Problems.WriteAsync(
                context, HttpErrors.RouteNotFound, $"There is no route {request.Path}. The routes begin with /v1/: tasks, functions, projects, silos."),
            StatusCodes.Status405MethodNotAllowed => WriteMethodAsync(),
            StatusCodes.Status415UnsupportedMediaType => Problems.WriteAsync(
                context, HttpErrors.MediaType, $"{request.Path} does not take '{request.ContentType}'. Send application/json."),
            StatusCodes.Status413PayloadTooLarge => Problems.WriteAsync(context, HttpErrors.TooLarge, Requests.BodyReader.TooLarge(Requests.BodyReader.MaxDiscardedBytes)),
            StatusCodes.Status400BadRequest => Problems.WriteAsync(
                context, HttpErrors.Parameter, $"The path, the query or the headers of {request.Path} cannot be read."),
            _ => Problems.WriteAsync(context, FarmErrors.Internal, $"The farm failed at {request.Method} {request.Path}."),
        };

        Task WriteMethodAsync()
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.Allow = allow;
                return Task.CompletedTask;
            });
            return Problems.WriteAsync(context, HttpErrors.Method, $"{request.Path} does not take {request.Method}. It takes {allow}.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed.")]
    private partial void LogFault(Exception exception, string method, string path);
}
