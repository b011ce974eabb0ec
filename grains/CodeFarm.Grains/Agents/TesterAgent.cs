using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Sandbox;
using Orleans;
using Orleans.Runtime;
using RequirementExample = CodeFarm.Contracts.Requirements.RequirementExample;

namespace CodeFarm.Grains.Agents;

/// <inheritdoc cref="ITesterAgent"/>
[GrainType("tester")]
[ImplicitStreamSubscription(FarmNames.TestStream)]
internal sealed class TesterAgent(
    [PersistentState("agent")] IPersistentState<StageAgentState<TestRequested>> state, ISandbox sandbox, PipelineOptions options)
    : StageAgent<TestRequested>(state), ITesterAgent
{
    protected override string Name => "tester";

    protected override async Task<StageOutcome> HandleAsync(TestRequested item)
    {
        var requirement = item.Requirement;
        var signature = FunctionSignature.Parse(requirement.Signature);
        // The candidate's process sees inputs only; what is expected stays here.
        var report = await sandbox.RunAsync(
            new SandboxJob(
                item.Assembly.AsMemory(), signature, [.. requirement.Examples.Select(static e => e.InputsJson)], options.TestDeadline),
            CancellationToken.None);
        if (report.Outcome != SandboxOutcome.Completed)
            return TryNext(item, requirement, item.Others, $"The candidate did not survive its tests: {report.Outcome}. {report.Detail}".TrimEnd());
        var broken = FirstBroken(requirement.Examples, report.Results, signature);
        if (broken is not null)
            return TryNext(item, requirement, item.Others, broken);

        var evidence = $"{requirement.Examples.Length} of {requirement.Examples.Length} examples hold in a separate process";
        return new(Report(item, TaskState.Deploying, evidence))
        {
            Deploy = new(
                item.Header.Next(FarmNames.DeployStream, Name, item.Header.Attempt, Now),
                requirement,
                new FunctionVersion(item.Header.Subject, requirement.Signature, item.Source, item.Assembly, evidence)),
        };
    }

    private static string? FirstBroken(
        ImmutableArray<RequirementExample> examples, ImmutableArray<CaseResult> results, FunctionSignature signature)
    {
        for (var i = 0; i < examples.Length; i++)
        {
            var expected = FarmValue.Read(examples[i].OutputJson, signature.Returns, $"examples[{i}].out");
            var call = $"{signature.Name}({string.Join(", ", examples[i].InputsJson)})";
            if (!results[i].Succeeded)
                return $"Example {i + 1} breaks: {call} failed with {results[i].Error}.";
            if (!FarmValue.AreEqual(expected, FarmValue.Read(results[i].OutputJson!, signature.Returns, "result"), signature.Returns))
                return $"Example {i + 1} breaks: {call} gave {results[i].OutputJson}, expected {examples[i].OutputJson}.";
        }

        return null;
    }
}
