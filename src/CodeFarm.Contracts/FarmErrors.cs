namespace CodeFarm.Contracts;

/// <summary>The codes of <see cref="FarmException"/>; they never change.</summary>
public static class FarmErrors
{
    /// <summary>A fault of the farm itself.</summary>
    public const string Internal = "farm.internal";

    /// <summary>No version of that function was deployed.</summary>
    public const string FunctionNotFound = "function.not-found";

    /// <summary>The function has no version of that number.</summary>
    public const string VersionNotFound = "function.version-not-found";

    /// <summary>An argument does not fit the signature.</summary>
    public const string FunctionArgument = "function.argument";

    /// <summary>The function threw, or exceeded its limits.</summary>
    public const string FunctionFailed = "function.failed";

    /// <summary>The version's calls have ended too many processes lately; it is tried again after a while, or when an operator says so.</summary>
    public const string FunctionQuarantined = "function.quarantined";

    /// <summary>Too many calls of the function wait already; later there is room.</summary>
    public const string FunctionBusy = "function.busy";

    /// <summary>The policy does not allow the version any more: another policy had admitted it. Nothing of it is lost.</summary>
    public const string FunctionRefused = "function.refused";

    /// <summary>The version uses a capability that no operator has granted to the function.</summary>
    public const string CapabilityNotGranted = "function.capability-not-granted";

    /// <summary>There is no capability of that name.</summary>
    public const string CapabilityUnknown = "function.capability-unknown";

    /// <summary>The arguments of a call, or its result, are larger than the sandbox is set up for.</summary>
    public const string FunctionTooLarge = "function.too-large";

    /// <summary>The learned library has no version of that number.</summary>
    public const string LibraryVersionNotFound = "library.version-not-found";

    /// <summary>Nobody has submitted that task.</summary>
    public const string TaskNotFound = "task.not-found";

    /// <summary>The task has ended, so it cannot be cancelled.</summary>
    public const string TaskEnded = "task.ended";

    /// <summary>The same idempotency key came with another requirement.</summary>
    public const string IdempotencyConflict = "task.idempotency-conflict";

    /// <summary>A requirement that is wrong in itself; its own code says how.</summary>
    public const string Requirement = "requirement.invalid";

    /// <summary>A rating is not from 1 to 5, or there is neither a rating nor an example.</summary>
    public const string FeedbackInvalid = "feedback.invalid";

    /// <summary>The example of a feedback says other than an example that the function's suite has already.</summary>
    public const string FeedbackConflict = "feedback.conflict";

    /// <summary>There is no such dead letter.</summary>
    public const string DeadLetterNotFound = "dead-letter.not-found";

    /// <summary>The requirements of a project need each other in a circle, or two have one name.</summary>
    public const string ProjectInvalid = "project.invalid";

    /// <summary>Nobody has submitted that project.</summary>
    public const string ProjectNotFound = "project.not-found";
}
