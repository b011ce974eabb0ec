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
    [PersistentState("agent")] IPersistentState<StageAgentState<ValidationRequested>> state, WorkerPool workers)
    : StageAgent<ValidationRequested>(state), ICodeValidatorAgent
{
    protected override string Name => "code-validator";

    protected override async Task<StageOutcome> HandleAsync(ValidationRequested item)
    {
        var signature = FunctionSignature.Parse(item.Requirement.Signature);
        var compiled = await workers.RunAsync(() => CandidateCompiler.Compile(item.Source, signature), CancellationToken.None);
        if (!compiled.Succeeded)
        {
            var first = compiled.Diagnostics.First(static diagnostic => diagnostic.Severity == CandidateSeverity.Error);
            return TryNext(item, item.Requirement, item.Others, $"The candidate was refused: {first}.");
        }

        return new(Report(item, TaskState.Testing, "compiled without warnings, within the policy"))
        {
            Test = new(
                item.Header.Next(FarmNames.TestStream, Name, item.Header.Attempt, Now),
                item.Requirement,
                item.Source,
                ImmutableArray.Create(compiled.Assembly.Span),
                item.Others),
        };
    }
}
