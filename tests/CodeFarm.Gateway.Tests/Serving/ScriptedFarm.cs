using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;
using CodeFarm.Client;
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
using Orleans.Runtime;
using TaskStatus = CodeFarm.Contracts.Tasks.TaskStatus;

namespace CodeFarm.Gateway.Tests.Serving;

/// <summary>
/// A farm that does what a test says. Its function <c>echo</c> returns the list of its two arguments; <c>breaks</c> throws,
/// <c>faulty</c> has a bug of the farm, <c>gone</c> is lost, and <c>slow</c> waits for <see cref="Release"/>.
/// </summary>
internal sealed class ScriptedFarm : IFarm
{
    public static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly ConcurrentDictionary<string, ScriptedTask> _tasks = new();
    private readonly TaskCompletionSource _slowCalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _looks;

    public string Runtime => "Scripted: a farm of tests — and nothing else";

    /// <summary>What the silo runs; part of what the page shows.</summary>
    public string Work { get; set; } = "nothing in particular";

    /// <summary>Whether nobody answers who is asked for the silos.</summary>
    public bool IsLost { get; set; }

    /// <summary>How often the silos were asked for.</summary>
    public int Looks => _looks;

    public Task SlowCalled => _slowCalled.Task;

    public void Release() => _released.TrySetResult();

    public ScriptedTask Add(string taskId)
    {
        var task = new ScriptedTask(taskId, new("seen", "What it does.", "string seen(string text)", []));
        _tasks[taskId] = task;
        return task;
    }

    public Task<TaskStatus> SubmitAsync(Requirement requirement, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var taskId = idempotencyKey is null ? TaskIds.Of(requirement) : TaskIds.OfKey(idempotencyKey);
        var task = _tasks.GetOrAdd(taskId, static (id, requirement) => new ScriptedTask(id, requirement), requirement);
        return TaskIds.Of(task.Requirement) == TaskIds.Of(requirement)
            ? Task.FromResult(task.Status)
            : throw new FarmException(FarmErrors.IdempotencyConflict, "The key is taken. Use another.");
    }

    public Task<TaskStatus> GetTaskAsync(string taskId, CancellationToken cancellationToken = default) => Task.FromResult(Find(taskId).Status);

    public IAsyncEnumerable<TaskStep> WatchAsync(string taskId, CancellationToken cancellationToken = default) =>
        Find(taskId).WatchAsync(cancellationToken);

    public Task<TaskStatus> CancelAsync(string taskId, string reason, CancellationToken cancellationToken = default)
    {
        var task = Find(taskId);
        task.Tell(TaskState.Cancelled, reason);
        return Task.FromResult(task.Status);
    }

    public Task<ImmutableArray<TaskSummary>> ListTasksAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<ImmutableArray<TaskSummary>>(
        [
            .. _tasks.Values.Select(static task => new TaskSummary(
                task.Status.TaskId, task.Status.FunctionName, task.Status.State, 0, Noon, Noon, "the end of the test")),
        ]);

    public Task<LedgerAccount> GetAccountAsync(string taskId, CancellationToken cancellationToken = default)
    {
        Find(taskId);
        return Task.FromResult(new LedgerAccount(
            [new("entry", "who did what", Noon, 1.5) { CpuSeconds = 1.25, Money = 0.01m, InputTokens = 7 }], 5m, 0.5m, 100m, 0.02m, 0.3, 4999));
    }

    public Task<ImmutableArray<FunctionSummary>> ListFunctionsAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<ImmutableArray<FunctionSummary>>(
            [new("echo", "Returns what it is given. <script>alert('hi')</script>", "string echo(string text, int times)", 1, 1, Statistics)]);

    public Task<FunctionInfo> GetFunctionAsync(string name, CancellationToken cancellationToken = default) => name is "echo" or "breaks" or "slow"
        ? Task.FromResult(new FunctionInfo(
            name, 1, new(name, "Returns what it is given.", "string echo(string text, int times)", []),
            [new(1, "task", "string echo(string text, int times)", "code", "a test", "2 of 2", "{\"held\":2}", Noon, Statistics)]))
        : throw new FarmException(FarmErrors.FunctionNotFound, $"There is no function '{name}'. 'farm list' lists them.");

    public Task<FunctionInfo> SetStableAsync(string name, int version, CancellationToken cancellationToken = default) => version == 1
        ? GetFunctionAsync(name, cancellationToken)
        : throw new FarmException(FarmErrors.VersionNotFound, $"{name} has no version {version}.");

    public async Task<FunctionInfo> GrantAsync(string name, ImmutableArray<string> capabilities, CancellationToken cancellationToken = default) =>
        capabilities.IsDefault || capabilities.Contains("network")
            ? throw new FarmException(FarmErrors.CapabilityUnknown, "'network' is no capability.")
            : await GetFunctionAsync(name, cancellationToken) with { Granted = capabilities };

    public async Task<FunctionResult> CallAsync(
        string name, ImmutableArray<string> argumentsJson, int version = 0, CancellationToken cancellationToken = default)
    {
        switch (name)
        {
            case "faulty":
                throw new InvalidOperationException("a secret of the farm");
            case "quarantined":
                throw new FarmException(FarmErrors.FunctionQuarantined, "It is in quarantine.");
            case "busy":
                throw new FarmException(FarmErrors.FunctionBusy, "Too many wait.");
            case "gone":
                throw new FarmUnreachableException("The silo was lost.");
            case "slow":
                _slowCalled.TrySetResult();
                await _released.Task.WaitAsync(cancellationToken);
                break;
        }

        await GetFunctionAsync(name, cancellationToken);
        if (version is not (0 or 1))
            throw new FarmException(FarmErrors.VersionNotFound, $"{name} has no version {version}.");
        if (argumentsJson.Length != 2)
            throw new FarmException(FarmErrors.FunctionArgument, $"{name} takes 2 arguments; {argumentsJson.Length} were given.");
        return name == "breaks"
            ? throw new FarmException(FarmErrors.FunctionFailed, "breaks version 1 failed: DivideByZeroException")
            : new($"[{string.Join(',', argumentsJson)}]", 1, 12);
    }

    public async Task<FeedbackReceipt> GiveFeedbackAsync(string name, FunctionFeedback feedback, CancellationToken cancellationToken = default)
    {
        await GetFunctionAsync(name, cancellationToken);
        if (feedback.Rating is < 0 or > 5 || feedback.Rating == 0 && feedback.Example is null)
            throw new FarmException(FarmErrors.FeedbackInvalid, "Give a rating from 1 to 5, an example, or both.");
        return feedback.Comment == "conflict"
            ? throw new FarmException(FarmErrors.FeedbackConflict, "The suite says other than the example.")
            : new(1, $"{feedback.Id}: {feedback.Example?.OutputJson}", "");
    }

    public async Task<FeedbackSummary> GetFeedbackAsync(string name, CancellationToken cancellationToken = default)
    {
        await GetFunctionAsync(name, cancellationToken);
        return new(2, 4.5, [new(["\"a\"", "1"], "\"a\"")]);
    }

    public Task<ProjectStatus> SubmitProjectAsync(Project project, CancellationToken cancellationToken = default) => project.Name == "circle"
        ? throw new FarmException(FarmErrors.ProjectInvalid, "a uses b, which uses a.")
        : Task.FromResult(new ProjectStatus(
            project.Name, false, [.. project.Requirements.Select(static item => new ProjectItem(item.Name, "", TaskState.Queued, "its turn"))]));

    public Task<ProjectStatus> GetProjectAsync(string name, CancellationToken cancellationToken = default) => name == "known"
        ? Task.FromResult(new ProjectStatus(name, true, [new("echo", "task", TaskState.Live, "")]))
        : throw new FarmException(FarmErrors.ProjectNotFound, $"There is no project '{name}'.");

    public Task<LibraryInfo> GetLibraryAsync(CancellationToken cancellationToken = default) => Task.FromResult(new LibraryInfo(
        1,
        [new("Surname", "string Surname(string text)", "The last word.", "code", ["initials", "badge", "greeting"], 12, 4)],
        [new(1, 0, Noon, "learned from 25 solved tasks", 25, 120, 104, ["Surname"])],
        [new(Noon, 50, "Nothing that several functions share.")],
        50, 7, 25));

    public Task<LibraryInfo> RollBackLibraryAsync(int version, CancellationToken cancellationToken = default) => version is 0 or 1
        ? GetLibraryAsync(cancellationToken)
        : throw new FarmException(FarmErrors.LibraryVersionNotFound, $"The library has no version {version}.");

    public Task<ImmutableArray<int>> LiftQuarantineAsync(string name, int version = 0, CancellationToken cancellationToken = default) =>
        name != "echo" ? throw new FarmException(FarmErrors.FunctionNotFound, $"There is no function '{name}'.")
        : version is 0 or 1 ? Task.FromResult<ImmutableArray<int>>([1])
        : throw new FarmException(FarmErrors.VersionNotFound, $"{name} has no version {version}.");

    public Task<ImmutableArray<SiloLoadReport>> ListSilosAsync(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _looks);
        if (IsLost)
            throw new FarmUnreachableException("The silo was lost.");
        var load = new SiloLoad(SiloAddress.New(IPAddress.Loopback, 11111, 7), "worlock", 3, [new(8, 1, ["qwen3"])])
        {
            Capability = new("worlock", "coordinator", "Ryzen 9 5950X", 16, 128, [new(AcceleratorKind.Cuda, "RTX 3080", 10, 29.8)]),
            Work = [new(Work, 2.5, "the only silo")],
            Sandbox = new(
                "namespaces", 2, 1, 0, 3, 9, [new("deadline", 5)],
                [new("echo", 1, 120, 6, 5, 2, 12.5, 21, 900, 1, 3, 1, 41_000_000) { Quarantine = new(1, 7.5, false, "sandbox.deadline") }]),
        };
        return Task.FromResult<ImmutableArray<SiloLoadReport>>([new(load, TimeSpan.FromSeconds(0.25))]);
    }

    public Task<ImmutableArray<DeadLetter>> ListDeadLettersAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<ImmutableArray<DeadLetter>>([new("task/generate/1.1", "task", "code-generator", "it broke", 3, Noon)]);

    public Task<DeadLetter> ReplayAsync(string deadLetterId, CancellationToken cancellationToken = default) => deadLetterId == "task/generate/1.1"
        ? Task.FromResult(new DeadLetter(deadLetterId, "task", "code-generator", "it broke", 3, Noon))
        : throw new FarmException(FarmErrors.DeadLetterNotFound, $"There is no dead letter '{deadLetterId}'.");

    private static FunctionStatistics Statistics => new(3, 1, 10, 20, 30);

    private ScriptedTask Find(string taskId) => _tasks.TryGetValue(taskId, out var task)
        ? task
        : throw new FarmException(FarmErrors.TaskNotFound, $"There is no task '{taskId}'. 'farm tasks' lists them.");
}
