using System.Collections.Immutable;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Feedback;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Ledger;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Placement;
using CodeFarm.Contracts.Projects;
using CodeFarm.Contracts.Requirements;
using CodeFarm.Contracts.Tasks;
using Orleans;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Client;

/// <summary>A farm whose grains can be called: in this process, or a cluster that this process is a client of.</summary>
/// <param name="grains">Makes references.</param>
/// <param name="runtime">The runtime, in words for users.</param>
public sealed class GrainFarm(IGrainFactory grains, string runtime) : IFarm
{
    /// <inheritdoc/>
    public string Runtime { get; } = runtime;

    private ITaskBoardGrain Board => grains.GetGrain<ITaskBoardGrain>(FarmNames.Farm);

    private IDeadLetterGrain DeadLetters => grains.GetGrain<IDeadLetterGrain>(FarmNames.Farm);

    /// <inheritdoc/>
    public Task<TaskStatus> SubmitAsync(
        Requirement requirement, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var taskId = idempotencyKey is null ? TaskIds.Of(requirement) : TaskIds.OfKey(idempotencyKey);
        return grains.GetGrain<ITaskGrain>(taskId).SubmitAsync(requirement).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<TaskStatus> GetTaskAsync(string taskId, CancellationToken cancellationToken = default)
    {
        var status = await grains.GetGrain<ITaskGrain>(taskId).GetStatusAsync().WaitAsync(cancellationToken);
        return status.State != TaskState.Unknown
            ? status
            : throw new FarmException(FarmErrors.TaskNotFound, $"There is no task '{taskId}'. 'farm tasks' lists them.");
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TaskStep> WatchAsync(
        string taskId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await GetTaskAsync(taskId, cancellationToken);
        await foreach (var step in grains.GetGrain<ITaskGrain>(taskId).WatchAsync(cancellationToken))
            yield return step;
    }

    /// <inheritdoc/>
    public Task<TaskStatus> CancelAsync(string taskId, string reason, CancellationToken cancellationToken = default) =>
        grains.GetGrain<ITaskGrain>(taskId).CancelAsync(reason).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<TaskSummary>> ListTasksAsync(CancellationToken cancellationToken = default) =>
        Board.ListAsync().WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<LedgerAccount> GetAccountAsync(string taskId, CancellationToken cancellationToken = default)
    {
        await GetTaskAsync(taskId, cancellationToken);
        return await grains.GetGrain<ILedgerGrain>(taskId).GetAccountAsync().WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<FunctionSummary>> ListFunctionsAsync(CancellationToken cancellationToken = default) =>
        grains.GetGrain<IFunctionRegistryGrain>(FarmNames.Farm).ListAsync().WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<FunctionInfo> GetFunctionAsync(string name, CancellationToken cancellationToken = default) =>
        await grains.GetGrain<IFunctionGrain>(name).GetInfoAsync().WaitAsync(cancellationToken)
        ?? throw new FarmException(FarmErrors.FunctionNotFound, $"There is no function '{name}'. 'farm list' lists them.");

    /// <inheritdoc/>
    public async Task<FunctionInfo> SetStableAsync(string name, int version, CancellationToken cancellationToken = default)
    {
        await grains.GetGrain<IFunctionGrain>(name).SetStableAsync(version).WaitAsync(cancellationToken);
        return await GetFunctionAsync(name, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<FunctionResult> CallAsync(
        string name, ImmutableArray<string> argumentsJson, int version = 0, CancellationToken cancellationToken = default) =>
        grains.GetGrain<IFunctionGrain>(name).InvokeAsync(argumentsJson, version, cancellationToken);

    /// <inheritdoc/>
    public Task<FeedbackReceipt> GiveFeedbackAsync(
        string name, FunctionFeedback feedback, CancellationToken cancellationToken = default) =>
        grains.GetGrain<IFeedbackGrain>(name).GiveAsync(feedback).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<FeedbackSummary> GetFeedbackAsync(string name, CancellationToken cancellationToken = default)
    {
        await GetFunctionAsync(name, cancellationToken);
        return await grains.GetGrain<IFeedbackGrain>(name).GetSummaryAsync().WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ProjectStatus> SubmitProjectAsync(Project project, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(project);
        return grains.GetGrain<IProjectGrain>(project.Name).SubmitAsync(project).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ProjectStatus> GetProjectAsync(string name, CancellationToken cancellationToken = default)
    {
        var status = await grains.GetGrain<IProjectGrain>(name).GetStatusAsync().WaitAsync(cancellationToken);
        return !status.Items.IsEmpty
            ? status
            : throw new FarmException(FarmErrors.ProjectNotFound, $"There is no project '{name}'.");
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<SiloLoadReport>> ListSilosAsync(CancellationToken cancellationToken = default) =>
        grains.GetGrain<ILoadBoardGrain>(ILoadBoardGrain.Key).ReadAsync().WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<DeadLetter>> ListDeadLettersAsync(CancellationToken cancellationToken = default) =>
        DeadLetters.ListAsync().WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<DeadLetter> ReplayAsync(string deadLetterId, CancellationToken cancellationToken = default) =>
        DeadLetters.ReplayAsync(deadLetterId).WaitAsync(cancellationToken);
}
