using System.Collections.Immutable;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Sandbox;
using CodeFarm.Sandbox.Resources;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace CodeFarm.Grains.Registry;

/// <inheritdoc cref="IFunctionGrain"/>
[GrainType("function")]
internal sealed partial class FunctionGrain(
    [PersistentState("function")] IPersistentState<FunctionState> state,
    [PersistentState("statistics")] IPersistentState<FunctionStatisticsState> statistics,
    ISandbox sandbox,
    PipelineOptions options,
    IAdmissionPolicy policy,
    GrantedResources resources,
    TimeProvider time,
    ILogger<FunctionGrain> logger)
    : Grain, IFunctionGrain
{
    private readonly Dictionary<int, CallableVersion> _callable = [];
    private IGrainTimer? _statisticsTimer;
    private bool _uncounted;

    // A former activation may have been lost between its write and its word to the registry.
    private bool _published;

    private string Name => this.GetPrimaryKeyString();

    private List<FunctionVersion> Versions => state.State.Versions;

    private IFunctionRegistryGrain Registry => GrainFactory.GetGrain<IFunctionRegistryGrain>(FarmNames.Farm);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        _uncounted ? WriteStatisticsAsync() : Task.CompletedTask;

    public async Task<int> DeployAsync(FunctionVersion version)
    {
        var number = Versions.FindIndex(other => other.TaskId == version.TaskId) + 1;
        if (number == 0)
        {
            // The silo that validated it may have another policy than this one.
            if (version.Policy != policy.Id && await Task.Run(() => policy.JudgeAsync(version, CancellationToken.None)) is { Length: > 0 } refused)
                throw Refused($"The version of task {version.TaskId}", refused);
            if (version.Policy != policy.Id)
                state.State.Admissions[Versions.Count + 1] = new() { Policy = policy.Id };
            Versions.Add(version);
            state.State.Stable = number = Versions.Count;
            await state.CommitAsync(this);
        }

        // For a known task too: its silo may have been lost before the registry was told.
        await PublishAsync();
        return number;
    }

    public Task<FunctionVersion?> GetStableAsync() =>
        Task.FromResult(state.State.Stable == 0 ? null : Versions[state.State.Stable - 1]);

    public Task<FunctionInfo?> GetInfoAsync() => Task.FromResult(state.State.Stable == 0 ? null : new FunctionInfo(
        Name,
        state.State.Stable,
        Versions[state.State.Stable - 1].Requirement,
        [.. Versions.Select((version, i) => new FunctionVersionInfo(
            i + 1, version.TaskId, version.Requirement.Signature, version.Source, version.Origin, version.Evidence, version.ReportJson,
            version.Created, statistics.State.Find(i + 1).ToContract())
        {
            Policy = JudgeOf(i + 1),
            Refused = RefusalOf(i + 1),
        })])
    {
        Granted = [.. Granted.ToTexts()],
    });

    public async Task SetStableAsync(int version)
    {
        Find(version);
        RequireAdmitted(version);
        if (state.State.Stable != version)
        {
            state.State.Stable = version;
            await state.CommitAsync(this);
        }

        await PublishAsync();
    }

    public async Task<FunctionResult> InvokeAsync(
        ImmutableArray<string> argumentsJson, int version = 0, CancellationToken cancellationToken = default)
    {
        var number = version == 0 ? state.State.Stable : version;
        var callable = Callable(number);
        var job = callable.JobOf(argumentsJson, time.GetUtcNow(), ResourcesOf(number, callable));
        var report = await RunAsync(job, cancellationToken);
        if (report.Outcome is SandboxOutcome.Quarantined or SandboxOutcome.QueueFull)
            throw Refusal(number, report);
        if (report.Outcome != SandboxOutcome.Completed)
        {
            Count(number, failed: true, micros: null);
            throw new FarmException(
                FarmErrors.FunctionFailed, $"{Name} version {number} ended without a result: {report.Outcome} ({report.Code}). {report.Detail}".TrimEnd());
        }

        var result = report.Results[0];
        Count(number, !result.Succeeded, result.Micros);
        return result.Succeeded
            ? new FunctionResult(result.OutputJson!, number, result.Micros) { Log = result.Log, Circumstances = job.Circumstances?.ToString() ?? "" }
            : throw new FarmException(
                result.Code is SandboxCodes.OutputTooLarge or SandboxCodes.InputTooLarge ? FarmErrors.FunctionTooLarge : FarmErrors.FunctionFailed,
                $"{Name} version {number} failed: {result.Error}");
    }

    public Task<ImmutableArray<int>> LiftQuarantineAsync(int version = 0)
    {
        // Also says that there is no such function.
        var numbers = version == 0 && Versions.Count > 0 ? Enumerable.Range(1, Versions.Count) : [version];
        return Task.FromResult<ImmutableArray<int>>([.. numbers.Where(number => sandbox.LiftQuarantine(Callable(number).Assembly))]);
    }

    private async Task<SandboxReport> RunAsync(SandboxJob job, CancellationToken cancellationToken)
    {
        try
        {
            return await sandbox.CallAsync(job, cancellationToken);
        }
        catch (SandboxTooLargeException tooLarge)
        {
            throw new FarmException(FarmErrors.FunctionTooLarge, $"{Name}: {tooLarge.Message}");
        }
    }

    private FarmException Refusal(int number, SandboxReport report) => report.Outcome == SandboxOutcome.Quarantined
        ? new(FarmErrors.FunctionQuarantined,
            $"{Name} version {number} is in quarantine. {report.Detail} Roll it back, or lift the quarantine: farm quarantine lift {Name}.")
        : new(FarmErrors.FunctionBusy, $"{Name} version {number} is busy. {report.Detail}");

    private CallableVersion Callable(int number)
    {
        if (!_callable.TryGetValue(number, out var callable))
        {
            var found = Find(number);
            RequireAdmitted(number);
            _callable[number] = callable = new(Name, number, found, options.CallDeadline);
        }

        return callable;
    }

    private FunctionVersion Find(int number)
    {
        if (Versions.Count == 0)
        {
            throw new FarmException(
                FarmErrors.FunctionNotFound, $"There is no function '{Name}'. Grow it first: farm build <requirement file>.");
        }

        return number >= 1 && number <= Versions.Count
            ? Versions[number - 1]
            : throw new FarmException(
                FarmErrors.VersionNotFound, $"{Name} has no version {number}; its versions are 1 to {Versions.Count}.");
    }

    private void Count(int version, bool failed, long? micros)
    {
        statistics.State.Count(version, failed, micros);
        _uncounted = true;
        // Only a function that is called has a timer, and a call waits for no write.
        _statisticsTimer ??= this.RegisterGrainTimer(
            _ => TellStatisticsAsync(), new() { DueTime = options.StatisticsPeriod, Period = Timeout.InfiniteTimeSpan });
    }

    private async Task TellStatisticsAsync()
    {
        _statisticsTimer?.Dispose();
        _statisticsTimer = null;
        await WriteStatisticsAsync();
        try
        {
            await (_published ? Registry.NoteAsync(Name, statistics.State.Total().ToContract()) : PublishAsync());
        }
        catch (Exception exception)
        {
            LogNoteLost(exception, Name);
        }
    }

    private async Task WriteStatisticsAsync()
    {
        _uncounted = false;
        try
        {
            await statistics.WriteStateAsync();
        }
        catch (InconsistentStateException stale)
        {
            // Another activation counts since; what was counted here since the last write is lost.
            LogStatisticsLost(stale, Name);
            DeactivateOnIdle();
        }
        catch (Exception exception)
        {
            // They stay in memory, and the next call has them written.
            LogStatisticsLost(exception, Name);
            _uncounted = true;
        }
    }

    private async Task PublishAsync()
    {
        var stable = Versions[state.State.Stable - 1];
        await Registry.PublishAsync(new(
            Name, stable.Requirement.Description, stable.Requirement.Signature, state.State.Stable, Versions.Count,
            statistics.State.Total().ToContract())
        {
            Refused = RefusalOf(state.State.Stable),
        });
        _published = true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The statistics of function {Function} could not be written.")]
    private partial void LogStatisticsLost(Exception exception, string function);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The registry did not take the note of function {Function}; the next call has it told again.")]
    private partial void LogNoteLost(Exception exception, string function);
}
