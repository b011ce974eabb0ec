using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CodeFarm.Client.Transport;
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

    private IFunctionRegistryGrain Registry => grains.GetGrain<IFunctionRegistryGrain>(FarmNames.Farm);

    private ILibraryGrain Library => grains.GetGrain<ILibraryGrain>(FarmNames.Farm);

    private ILoadBoardGrain LoadBoard => grains.GetGrain<ILoadBoardGrain>(ILoadBoardGrain.Key);

    /// <inheritdoc/>
    public Task<TaskStatus> SubmitAsync(
        Requirement requirement, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var taskId = FarmKeys.Idempotency(idempotencyKey) is { } key ? TaskIds.OfKey(key) : TaskIds.Of(requirement);
        return GrainCalls.RunAsync(() => grains.GetGrain<ITaskGrain>(taskId).SubmitAsync(requirement), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<TaskStatus> GetTaskAsync(string taskId, CancellationToken cancellationToken = default)
    {
        var status = await GrainCalls.RunAsync(() => FindTask(taskId).GetStatusAsync(), cancellationToken);
        return status.State != TaskState.Unknown ? status : throw FarmKeys.NoTask(taskId);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<TaskStep> WatchAsync(string taskId, CancellationToken cancellationToken = default)
    {
        var task = FindTask(taskId);
        return new ResumingWatch(OpenAsync, GrainCalls.IsLoss).RunAsync(cancellationToken);

        async IAsyncEnumerable<TaskStep> OpenAsync(int seen, [EnumeratorCancellation] CancellationToken cancel)
        {
            await GetTaskAsync(taskId, cancel);
            await foreach (var step in task.WatchAsync(cancel))
            {
                if (step.IsProgress || seen-- <= 0)
                    yield return step;
            }
        }
    }

    /// <inheritdoc/>
    public Task<TaskStatus> CancelAsync(string taskId, string reason, CancellationToken cancellationToken = default)
    {
        var task = FindTask(taskId);
        return GrainCalls.RunAsync(() => task.CancelAsync(reason), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<TaskSummary>> ListTasksAsync(CancellationToken cancellationToken = default) =>
        GrainCalls.RunAsync(Board.ListAsync, cancellationToken);

    /// <inheritdoc/>
    public async Task<LedgerAccount> GetAccountAsync(string taskId, CancellationToken cancellationToken = default)
    {
        await GetTaskAsync(taskId, cancellationToken);
        return await GrainCalls.RunAsync(() => grains.GetGrain<ILedgerGrain>(taskId).GetAccountAsync(), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<FunctionSummary>> ListFunctionsAsync(CancellationToken cancellationToken = default) =>
        GrainCalls.RunAsync(Registry.ListAsync, cancellationToken);

    /// <inheritdoc/>
    public async Task<FunctionInfo> GetFunctionAsync(string name, CancellationToken cancellationToken = default) =>
        await GrainCalls.RunAsync(() => FindFunction(name).GetInfoAsync(), cancellationToken) ?? throw FarmKeys.NoFunction(name);

    /// <inheritdoc/>
    public async Task<FunctionInfo> SetStableAsync(string name, int version, CancellationToken cancellationToken = default)
    {
        await GrainCalls.RunAsync(() => FindFunction(name).SetStableAsync(version), cancellationToken);
        return await GetFunctionAsync(name, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<FunctionInfo> GrantAsync(string name, ImmutableArray<string> capabilities, CancellationToken cancellationToken = default)
    {
        // None takes all away, so it must be said.
        if (capabilities.IsDefault)
            throw new FarmException(FarmErrors.CapabilityUnknown, "The capabilities are missing: name those that the function may use, or none with an empty list.");
        await GrainCalls.RunAsync(() => FindFunction(name).GrantAsync(capabilities), cancellationToken);
        return await GetFunctionAsync(name, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<FunctionResult> CallAsync(
        string name, ImmutableArray<string> argumentsJson, int version = 0, CancellationToken cancellationToken = default)
    {
        var function = FindFunction(name);
        return GrainCalls.RunAsync(() => function.InvokeAsync(argumentsJson, version, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<int>> LiftQuarantineAsync(string name, int version = 0, CancellationToken cancellationToken = default)
    {
        var function = FindFunction(name);
        return GrainCalls.RunAsync(() => function.LiftQuarantineAsync(version), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<FeedbackReceipt> GiveFeedbackAsync(
        string name, FunctionFeedback feedback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        var grain = grains.GetGrain<IFeedbackGrain>(FarmKeys.Function(name));
        FarmKeys.Feedback(feedback.Id);
        return GrainCalls.RunAsync(() => grain.GiveAsync(feedback), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<FeedbackSummary> GetFeedbackAsync(string name, CancellationToken cancellationToken = default)
    {
        await GetFunctionAsync(name, cancellationToken);
        return await GrainCalls.RunAsync(() => grains.GetGrain<IFeedbackGrain>(name).GetSummaryAsync(), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ProjectStatus> SubmitProjectAsync(Project project, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(project);
        var grain = grains.GetGrain<IProjectGrain>(FarmKeys.NewProject(project.Name));
        return GrainCalls.RunAsync(() => grain.SubmitAsync(project), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ProjectStatus> GetProjectAsync(string name, CancellationToken cancellationToken = default)
    {
        var grain = grains.GetGrain<IProjectGrain>(FarmKeys.Project(name));
        var status = await GrainCalls.RunAsync(grain.GetStatusAsync, cancellationToken);
        return !status.Items.IsEmpty ? status : throw FarmKeys.NoProject(name);
    }

    /// <inheritdoc/>
    public Task<LibraryInfo> GetLibraryAsync(CancellationToken cancellationToken = default) =>
        GrainCalls.RunAsync(Library.GetInfoAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<LibraryInfo> RollBackLibraryAsync(int version, CancellationToken cancellationToken = default) =>
        GrainCalls.RunAsync(() => Library.RollBackAsync(version), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<SiloLoadReport>> ListSilosAsync(CancellationToken cancellationToken = default) =>
        GrainCalls.RunAsync(LoadBoard.ReadAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<DeadLetter>> ListDeadLettersAsync(CancellationToken cancellationToken = default) =>
        GrainCalls.RunAsync(DeadLetters.ListAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<DeadLetter> ReplayAsync(string deadLetterId, CancellationToken cancellationToken = default) =>
        GrainCalls.RunAsync(() => DeadLetters.ReplayAsync(deadLetterId), cancellationToken);

    private ITaskGrain FindTask(string taskId) => grains.GetGrain<ITaskGrain>(FarmKeys.Task(taskId));

    private IFunctionGrain FindFunction(string name) => grains.GetGrain<IFunctionGrain>(FarmKeys.Function(name));
}
