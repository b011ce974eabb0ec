using System.Collections.Immutable;
using CodeFarm.Broth.Signatures;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Validation;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Agents;

/// <inheritdoc cref="ICodeValidatorAgent"/>
[GrainType("code-validator")]
[ImplicitStreamSubscription(FarmNames.ValidateStream)]
internal sealed class CodeValidatorAgent(
    [PersistentState("agent")] IPersistentState<StageAgentState<ValidationRequested>> state, ICandidateCompiler compiler, WorkerPool workers)
    : StageAgent<ValidationRequested>(state), ICodeValidatorAgent
{
    protected override string Name => "code-validator";

    protected override async Task<StageOutcome> HandleAsync(ValidationRequested item, CancellationToken cancellationToken)
    {
        var signature = FunctionSignature.Parse(item.Requirement.Requirement.Signature);
        var valid = ImmutableArray.CreateBuilder<ValidCandidate>();
        var refused = new List<string>();
        foreach (var candidate in item.Candidates)
        {
            var compiled = await workers.RunAsync(
                $"{Name} of {item.Header.Subject}", () => compiler.CompileAsync(candidate.Source, signature, cancellationToken), cancellationToken);
            if (compiled.Succeeded)
                valid.Add(new(
                    candidate,
                    ImmutableArray.Create(compiled.Assembly.Span),
                    [.. compiled.Diagnostics.Select(static diagnostic => diagnostic.ToString())])
                {
                    Policy = ValidationPolicy.Id,
                });
            else
                refused.Add(compiled.Diagnostics.First(static diagnostic => diagnostic.Severity == CandidateSeverity.Error).ToString());
        }

        if (valid.Count == 0)
            return Fail(item, $"Every candidate was refused: {string.Join("; ", refused)}.");
        var text = refused.Count == 0
            ? $"compiled {(valid[0].Warnings.IsEmpty ? "without warnings" : $"with {valid[0].Warnings.Length} warnings")}, within the policy"
            : $"{valid.Count} compiled, within the policy; {refused.Count} refused: {refused[0]}";
        return new(Report(item, TaskState.Testing, text))
        {
            Test = new(
                item.Header.Next(FarmNames.TestStream, Name, item.Header.Attempt, Now), item.Requirement, valid.ToImmutable()),
        };
    }
}
