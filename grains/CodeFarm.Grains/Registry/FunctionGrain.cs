using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Sandbox;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Registry;

/// <inheritdoc cref="IFunctionGrain"/>
[GrainType("function")]
internal sealed class FunctionGrain(
    [PersistentState("function")] IPersistentState<FunctionState> state, ISandbox sandbox, PipelineOptions options)
    : Grain, IFunctionGrain
{
    private List<FunctionVersion> Versions => state.State.Versions;

    public async Task<int> DeployAsync(FunctionVersion version)
    {
        var known = Versions.FindIndex(other => other.TaskId == version.TaskId);
        if (known >= 0)
            return known + 1;
        Versions.Add(version);
        state.State.Stable = Versions.Count;
        await state.CommitAsync(this);
        return Versions.Count;
    }

    public Task<FunctionVersion?> GetStableAsync() =>
        Task.FromResult(state.State.Stable == 0 ? null : Versions[state.State.Stable - 1]);

    public Task<FunctionInfo?> GetInfoAsync() => Task.FromResult(state.State.Stable == 0 ? null : new FunctionInfo(
        this.GetPrimaryKeyString(),
        state.State.Stable,
        Versions[state.State.Stable - 1].Requirement,
        [.. Versions.Select(static (version, i) => new FunctionVersionInfo(
            i + 1, version.TaskId, version.Requirement.Signature, version.Source, version.Origin, version.Evidence, version.ReportJson,
            version.Created, new(0, 0, 0, 0, 0)))]));

    public async Task SetStableAsync(int version)
    {
        Find(version);
        state.State.Stable = version;
        await state.CommitAsync(this);
    }

    public async Task<FunctionResult> InvokeAsync(
        ImmutableArray<string> argumentsJson, int version = 0, CancellationToken cancellationToken = default)
    {
        var name = this.GetPrimaryKeyString();
        var number = version == 0 ? state.State.Stable : version;
        var called = Find(number);
        var signature = FunctionSignature.Parse(called.Requirement.Signature);
        CheckArguments(argumentsJson, signature);
        var report = await sandbox.CallAsync(
            new SandboxJob(called.Assembly.AsMemory(), signature, [argumentsJson], options.CallDeadline), cancellationToken);
        if (report.Outcome != SandboxOutcome.Completed)
            throw new FarmException(FarmErrors.FunctionFailed, $"{name} version {number} ended without a result: {report.Outcome}. {report.Detail}".TrimEnd());
        var result = report.Results[0];
        return result.Succeeded
            ? new FunctionResult(result.OutputJson!, number, result.Micros)
            : throw new FarmException(FarmErrors.FunctionFailed, $"{name} version {number} failed: {result.Error}");
    }

    private FunctionVersion Find(int number)
    {
        var name = this.GetPrimaryKeyString();
        if (Versions.Count == 0)
        {
            throw new FarmException(
                FarmErrors.FunctionNotFound, $"There is no function '{name}'. Grow it first: farm build <requirement file>.");
        }

        return number >= 1 && number <= Versions.Count
            ? Versions[number - 1]
            : throw new FarmException(
                FarmErrors.VersionNotFound, $"{name} has no version {number}; its versions are 1 to {Versions.Count}.");
    }

    private static void CheckArguments(ImmutableArray<string> argumentsJson, FunctionSignature signature)
    {
        if (argumentsJson.Length != signature.Parameters.Count)
        {
            throw new FarmException(
                FarmErrors.FunctionArgument, $"{signature} takes {signature.Parameters.Count} arguments; {argumentsJson.Length} were given.");
        }

        try
        {
            for (var i = 0; i < argumentsJson.Length; i++)
                FarmValue.Read(argumentsJson[i], signature.Parameters[i].Type, signature.Parameters[i].Name);
        }
        catch (FarmValueException mismatch)
        {
            throw new FarmException(FarmErrors.FunctionArgument, $"{signature}: {mismatch.Message}");
        }
    }
}
