using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
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
        await state.CommitAsync(this);
        return Versions.Count;
    }

    public Task<FunctionVersion?> GetNewestAsync() => Task.FromResult(Versions.LastOrDefault());

    public async Task<FunctionResult> InvokeAsync(ImmutableArray<string> argumentsJson, CancellationToken cancellationToken = default)
    {
        var name = this.GetPrimaryKeyString();
        var number = Versions.Count;
        if (number == 0)
        {
            throw new FunctionException(
                FunctionErrors.NotFound, $"There is no function '{name}'. Grow it first: farm build <requirement file>.");
        }

        var version = Versions[number - 1];
        var signature = FunctionSignature.Parse(version.Signature);
        CheckArguments(argumentsJson, signature);
        var report = await sandbox.RunAsync(
            new SandboxJob(version.Assembly.AsMemory(), signature, [argumentsJson], options.CallDeadline), cancellationToken);
        if (report.Outcome != SandboxOutcome.Completed)
            throw new FunctionException(FunctionErrors.Failed, $"{name} version {number} ended without a result: {report.Outcome}. {report.Detail}".TrimEnd());
        var result = report.Results[0];
        return result.Succeeded
            ? new FunctionResult(result.OutputJson!, number, result.Micros)
            : throw new FunctionException(FunctionErrors.Failed, $"{name} version {number} failed: {result.Error}");
    }

    private static void CheckArguments(ImmutableArray<string> argumentsJson, FunctionSignature signature)
    {
        if (argumentsJson.Length != signature.Parameters.Count)
        {
            throw new FunctionException(
                FunctionErrors.Argument, $"{signature} takes {signature.Parameters.Count} arguments; {argumentsJson.Length} were given.");
        }

        try
        {
            for (var i = 0; i < argumentsJson.Length; i++)
                FarmValue.Read(argumentsJson[i], signature.Parameters[i].Type, signature.Parameters[i].Name);
        }
        catch (FarmValueException mismatch)
        {
            throw new FunctionException(FunctionErrors.Argument, $"{signature}: {mismatch.Message}");
        }
    }
}
