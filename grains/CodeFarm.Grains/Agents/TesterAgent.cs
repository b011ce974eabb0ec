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

    protected override async Task<StageOutcome> HandleAsync(TestRequested item, CancellationToken cancellationToken)
    {
        var requirement = item.Requirement.Requirement;
        var signature = FunctionSignature.Parse(requirement.Signature);
        var why = "";
        foreach (var candidate in item.Candidates)
        {
            // The candidate's process sees inputs only; what is expected stays here.
            var report = await sandbox.RunAsync(
                new SandboxJob(
                    candidate.Assembly.AsMemory(), signature, [.. requirement.Examples.Select(static e => e.InputsJson)], options.TestDeadline),
                cancellationToken);
            var broken = report.Outcome != SandboxOutcome.Completed
                ? $"The candidate did not survive its tests: {report.Outcome}. {report.Detail}".TrimEnd()
                : FirstBroken(requirement.Examples, report.Results, signature);
            if (broken is null)
                return Pass(item, candidate, why);
            why = broken;
        }

        return Fail(item, why);
    }

    private StageOutcome Pass(TestRequested item, ValidCandidate candidate, string othersFailed)
    {
        var requirement = item.Requirement.Requirement;
        var evidence = $"{requirement.Examples.Length} of {requirement.Examples.Length} examples hold in a separate process";
        return new(Report(item, TaskState.Deploying, othersFailed.Length == 0 ? evidence : $"{evidence}; of another candidate: {othersFailed}"))
        {
            Deploy = new(
                item.Header.Next(FarmNames.DeployStream, Name, item.Header.Attempt, Now),
                item.Requirement,
                new FunctionVersion(
                    item.Header.Subject, requirement, candidate.Candidate.Source, candidate.Assembly, candidate.Candidate.Origin, evidence, "{}", Now)),
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
