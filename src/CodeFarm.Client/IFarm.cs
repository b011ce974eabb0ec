using System.Collections.Immutable;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Ledger;
using CodeFarm.Contracts.Library;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Placement;
using CodeFarm.Contracts.Projects;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Client;

/// <summary>
/// A farm, however it is reached. Every failure of the farm's own is a <see cref="FarmException"/> with a stable code; a farm that
/// cannot be reached, or that goes away, is a <see cref="FarmUnreachableException"/>.
/// </summary>
public interface IFarm
{
    /// <summary>The runtime behind the farm, in words for users.</summary>
    string Runtime { get; }

    /// <summary>Submits a requirement; what was accepted is never lost.</summary>
    /// <param name="requirement">Checked: see <see cref="RequirementText"/>.</param>
    /// <param name="idempotencyKey">
    /// Submissions with the same key are one; null for the content of the requirement itself as the key.
    /// </param>
    /// <param name="cancellationToken">Ends the wait, not the task.</param>
    Task<TaskStatus> SubmitAsync(Requirement requirement, string? idempotencyKey = null, CancellationToken cancellationToken = default);

    /// <summary>A task as it stands.</summary>
    Task<TaskStatus> GetTaskAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>The history of a task so far and what follows, until it ends.</summary>
    IAsyncEnumerable<TaskStep> WatchAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>Stops a task.</summary>
    Task<TaskStatus> CancelAsync(string taskId, string reason, CancellationToken cancellationToken = default);

    /// <summary>Open tasks first, then the latest that have ended.</summary>
    Task<ImmutableArray<TaskSummary>> ListTasksAsync(CancellationToken cancellationToken = default);

    /// <summary>What a task has cost and is worth.</summary>
    Task<LedgerAccount> GetAccountAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>All functions by name.</summary>
    Task<ImmutableArray<FunctionSummary>> ListFunctionsAsync(CancellationToken cancellationToken = default);

    /// <summary>A function with its versions.</summary>
    Task<FunctionInfo> GetFunctionAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Points <c>stable</c> to a version.</summary>
    Task<FunctionInfo> SetStableAsync(string name, int version, CancellationToken cancellationToken = default);

    /// <summary>Grants these capabilities to a function, and no others.</summary>
    /// <param name="name">Of the function.</param>
    /// <param name="capabilities">Names such as clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<FunctionInfo> GrantAsync(string name, ImmutableArray<string> capabilities, CancellationToken cancellationToken = default);

    /// <summary>Calls a function.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="argumentsJson">A JSON value for each parameter.</param>
    /// <param name="version">The number of a version; 0 for the stable one.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    Task<FunctionResult> CallAsync(
        string name, ImmutableArray<string> argumentsJson, int version = 0, CancellationToken cancellationToken = default);

    /// <summary>Lets calls of a function through again that are refused because they ended too many processes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">The number of a version; 0 for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The numbers of the versions whose calls were refused.</returns>
    Task<ImmutableArray<int>> LiftQuarantineAsync(string name, int version = 0, CancellationToken cancellationToken = default);

    /// <summary>Reports on a function.</summary>
    Task<FeedbackReceipt> GiveFeedbackAsync(string name, FunctionFeedback feedback, CancellationToken cancellationToken = default);

    /// <summary>What callers have said of a function.</summary>
    Task<FeedbackSummary> GetFeedbackAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Submits a project.</summary>
    Task<ProjectStatus> SubmitProjectAsync(Project project, CancellationToken cancellationToken = default);

    /// <summary>A project as it stands.</summary>
    Task<ProjectStatus> GetProjectAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>What the farm has learned from the functions that it grew.</summary>
    Task<LibraryInfo> GetLibraryAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes the components of an earlier version of the learned library the current ones, as a version of its own.</summary>
    /// <param name="version">The number of the version; 0 for no components.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LibraryInfo> RollBackLibraryAsync(int version, CancellationToken cancellationToken = default);

    /// <summary>
    /// The silos: what their machines have, how busy they are, what runs there and why, and what their sandboxes hold and functions
    /// did lately. They tell it every second.
    /// </summary>
    Task<ImmutableArray<SiloLoadReport>> ListSilosAsync(CancellationToken cancellationToken = default);

    /// <summary>The events that agents have given up.</summary>
    Task<ImmutableArray<DeadLetter>> ListDeadLettersAsync(CancellationToken cancellationToken = default);

    /// <summary>Has a dead letter handled once more.</summary>
    Task<DeadLetter> ReplayAsync(string deadLetterId, CancellationToken cancellationToken = default);
}
