using System.Collections.Frozen;
using CodeFarm.Client.Http;
using CodeFarm.Contracts;
using Microsoft.AspNetCore.Http;

namespace CodeFarm.Gateway.Errors;

/// <summary>The status and the title of every code.</summary>
internal static class ProblemTable
{
    private static readonly FrozenDictionary<string, (int Status, string Title)> Rows = new Dictionary<string, (int, string)>
    {
        [HttpErrors.Malformed] = (StatusCodes.Status400BadRequest, "The body cannot be read"),
        [HttpErrors.Parameter] = (StatusCodes.Status400BadRequest, "A parameter has the wrong form"),
        [HttpErrors.AuthRequired] = (StatusCodes.Status401Unauthorized, "An API key is needed"),
        [HttpErrors.Origin] = (StatusCodes.Status403Forbidden, "Another site's page may not do this"),
        [HttpErrors.RouteNotFound] = (StatusCodes.Status404NotFound, "No such route"),
        [HttpErrors.Method] = (StatusCodes.Status405MethodNotAllowed, "Another method is needed"),
        [HttpErrors.TooLarge] = (StatusCodes.Status413PayloadTooLarge, "The body is too large"),
        [HttpErrors.MediaType] = (StatusCodes.Status415UnsupportedMediaType, "Another content type is needed"),
        [HttpErrors.Host] = (StatusCodes.Status421MisdirectedRequest, "Another host was meant"),
        [HttpErrors.Closing] = (StatusCodes.Status503ServiceUnavailable, "The farm stops"),
        [HttpErrors.Unreachable] = (StatusCodes.Status503ServiceUnavailable, "The farm does not answer"),
        [FarmErrors.FunctionNotFound] = (StatusCodes.Status404NotFound, "No such function"),
        [FarmErrors.VersionNotFound] = (StatusCodes.Status404NotFound, "No such version"),
        [FarmErrors.FunctionArgument] = (StatusCodes.Status422UnprocessableEntity, "An argument does not fit"),
        // The request was understood and the farm works; it is the function that has no result for these arguments.
        [FarmErrors.FunctionFailed] = (StatusCodes.Status422UnprocessableEntity, "The function failed"),
        [FarmErrors.FunctionQuarantined] = (StatusCodes.Status503ServiceUnavailable, "The function is in quarantine"),
        [FarmErrors.FunctionBusy] = (StatusCodes.Status503ServiceUnavailable, "The function is busy"),
        [FarmErrors.FunctionRefused] = (StatusCodes.Status403Forbidden, "The policy refuses this version"),
        [FarmErrors.CapabilityNotGranted] = (StatusCodes.Status403Forbidden, "The function may not do this yet"),
        [FarmErrors.CapabilityUnknown] = (StatusCodes.Status422UnprocessableEntity, "No such capability"),
        [FarmErrors.FunctionTooLarge] = (StatusCodes.Status413PayloadTooLarge, "The arguments or the result are too large"),
        [FarmErrors.TaskNotFound] = (StatusCodes.Status404NotFound, "No such task"),
        [FarmErrors.TaskEnded] = (StatusCodes.Status409Conflict, "The task has ended"),
        [FarmErrors.IdempotencyConflict] = (StatusCodes.Status409Conflict, "The key belongs to another requirement"),
        [FarmErrors.FeedbackInvalid] = (StatusCodes.Status422UnprocessableEntity, "The feedback cannot be used"),
        [FarmErrors.FeedbackConflict] = (StatusCodes.Status409Conflict, "The examples contradict each other"),
        [FarmErrors.LibraryVersionNotFound] = (StatusCodes.Status404NotFound, "No such version of the library"),
        [FarmErrors.DeadLetterNotFound] = (StatusCodes.Status404NotFound, "No such dead letter"),
        [FarmErrors.ProjectInvalid] = (StatusCodes.Status422UnprocessableEntity, "The project cannot be grown"),
        [FarmErrors.ProjectNotFound] = (StatusCodes.Status404NotFound, "No such project"),
        ["requirement.syntax"] = (StatusCodes.Status400BadRequest, "The requirement cannot be read"),
        ["requirement.too-large"] = (StatusCodes.Status413PayloadTooLarge, "The requirement is too large"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The status and the title of a code. All kinds of wrong requirements share a row; what is unknown is a fault.</summary>
    public static (int Status, string Title) Find(string code)
    {
        if (Rows.TryGetValue(code, out var row))
            return row;
        return code.StartsWith("requirement.", StringComparison.Ordinal)
            ? (StatusCodes.Status422UnprocessableEntity, "The requirement cannot be used")
            : (StatusCodes.Status500InternalServerError, "The farm has a fault");
    }
}
