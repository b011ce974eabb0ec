using CodeFarm.Broth;
using CodeFarm.Client;
using CodeFarm.Client.Http;
using CodeFarm.Contracts;
using CodeFarm.Hosting;

namespace CodeFarm.Cli.Errors;

/// <summary>A failure as the user is told of it.</summary>
/// <param name="Status">The exit status.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Message">What, where, how to fix it.</param>
internal sealed record Complaint(int Status, string Code, string Message)
{
    /// <summary>The prefix of the codes of requests without the right key.</summary>
    private const string Auth = "auth.";

    public static Complaint Of(Exception exception) => exception switch
    {
        CommandException known => new(known.Status, known.Code, known.Message),
        FarmException known => new(StatusOf(known.Code), known.Code, known.Message),
        FarmUnavailableException known => new(ExitCodes.Unavailable, known.Code, known.Message),
        FarmUnreachableException known => new(ExitCodes.Unavailable, HttpErrors.Unreachable, known.Message),
        OperationCanceledException => new(
            ExitCodes.Interrupted, "command.interrupted", "interrupted; what was accepted goes on with the next command"),
        CodeFarmException known => new(ExitCodes.Usage, known.Code, known.Message),
        _ => new(ExitCodes.Failed, FarmErrors.Internal, Environment.GetEnvironmentVariable("FARM_DEBUG") == "1"
            ? exception.ToString()
            : $"{exception.GetType().Name}: {exception.Message} This is a fault of the farm; FARM_DEBUG=1 shows where."),
    };

    private static int StatusOf(string code) => code switch
    {
        FarmErrors.FunctionNotFound or FarmErrors.VersionNotFound or FarmErrors.TaskNotFound or FarmErrors.ProjectNotFound
            or FarmErrors.DeadLetterNotFound or FarmErrors.LibraryVersionNotFound => ExitCodes.NotFound,
        FarmErrors.FunctionArgument or FarmErrors.FeedbackInvalid or FarmErrors.FeedbackConflict or FarmErrors.ProjectInvalid
            or FarmErrors.IdempotencyConflict or FarmErrors.CapabilityUnknown => ExitCodes.Usage,
        HttpErrors.Closing or HttpErrors.Unreachable or HttpErrors.AddressInUse => ExitCodes.Unavailable,
        HttpErrors.Insecure => ExitCodes.Usage,
        _ when code.StartsWith("requirement.", StringComparison.Ordinal) || code.StartsWith("request.", StringComparison.Ordinal) =>
            ExitCodes.Usage,
        _ when code.StartsWith(Auth, StringComparison.Ordinal) => ExitCodes.Unauthorized,
        _ => ExitCodes.Failed,
    };
}
