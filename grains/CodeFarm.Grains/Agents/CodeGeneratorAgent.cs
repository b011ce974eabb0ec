using System.Globalization;
using CodeFarm.Broth.Signatures;
using CodeFarm.Broth.Types;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Synthesis;
using Orleans;
using Orleans.Runtime;
using Requirement = CodeFarm.Contracts.Requirements.Requirement;

namespace CodeFarm.Grains.Agents;

/// <inheritdoc cref="ICodeGeneratorAgent"/>
[GrainType("code-generator")]
[ImplicitStreamSubscription(FarmNames.GenerateStream)]
internal sealed class CodeGeneratorAgent(
    [PersistentState("agent")] IPersistentState<StageAgentState<GenerationRequested>> state,
    ProgramSynthesizer synthesizer,
    WorkerPool workers)
    : StageAgent<GenerationRequested>(state), ICodeGeneratorAgent
{
    protected override string Name => "code-generator";

    protected override async Task<StageOutcome> HandleAsync(GenerationRequested item)
    {
        var problem = ProblemOf(item.Requirement);
        var found = await workers.RunAsync(() => synthesizer.Synthesize(problem, CancellationToken.None), CancellationToken.None);
        if (found.Candidates.Count == 0)
            return Fail(item, found.Reason ?? "No program was found.");
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Candidates.Count} {(found.Candidates.Count == 1 ? "candidate" : "candidates")} from {found.TermsExplored:N0} terms in {found.Elapsed.TotalSeconds:0.00} s");
        return new(Report(item, TaskState.Validating, text))
        {
            Validate = new(
                item.Header.Next(FarmNames.ValidateStream, Name, item.Header.Attempt, Now),
                item.Requirement,
                found.Candidates[0].Source,
                [.. found.Candidates.Skip(1).Select(static candidate => candidate.Source)]),
        };
    }

    private static SynthesisProblem ProblemOf(Requirement requirement)
    {
        var signature = FunctionSignature.Parse(requirement.Signature);
        return new(
            requirement.Name,
            requirement.Description,
            [.. signature.Parameters.Select(static parameter => new SynthesisParameter(parameter.Name, parameter.Type.ClrType))],
            signature.Returns.ClrType,
            [.. requirement.Examples.Select((example, i) => new SynthesisExample(
                [.. example.InputsJson.Select((json, p) => FarmValue.Read(json, signature.Parameters[p].Type, $"examples[{i}].in[{p}]"))],
                FarmValue.Read(example.OutputJson, signature.Returns, $"examples[{i}].out")))])
        {
            MethodName = signature.MethodName,
        };
    }
}
