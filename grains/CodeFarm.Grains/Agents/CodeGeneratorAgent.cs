using System.Collections.Immutable;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Experts;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Agents;

/// <inheritdoc cref="ICodeGeneratorAgent"/>
[GrainType("code-generator")]
[ImplicitStreamSubscription(FarmNames.GenerateStream)]
internal sealed class CodeGeneratorAgent(
    [PersistentState("agent")] IPersistentState<StageAgentState<GenerationRequested>> state,
    IExpertRouter router,
    PipelineOptions options)
    : StageAgent<GenerationRequested>(state), ICodeGeneratorAgent
{
    protected override string Name => "code-generator";

    protected override async Task<StageOutcome> HandleAsync(GenerationRequested item, CancellationToken cancellationToken)
    {
        var request = RequestOf(item);
        var reasons = new List<string>();
        var nearMisses = ImmutableArray<NearMiss>.Empty;
        var samples = ImmutableArray<string>.Empty;
        foreach (var expert in router.Route(GrainFactory, request))
        {
            var answer = await AskAsync(item, expert, request, cancellationToken);
            if (!answer.Candidates.IsEmpty)
                return Found(item, answer);
            reasons.Add(answer.Text);
            nearMisses = [.. nearMisses, .. answer.NearMisses];
            samples = [.. samples, .. answer.Samples];
        }

        if (!samples.IsEmpty && router.RouteSamples(GrainFactory, request) is { } repairer)
        {
            var answer = await AskAsync(item, repairer, request with { Samples = samples }, cancellationToken);
            if (!answer.Candidates.IsEmpty)
                return Found(item, answer);
        }

        return new(Report(item, TaskState.Failed, string.Join(' ', reasons)) with { NearMisses = nearMisses });
    }

    private StageOutcome Found(GenerationRequested item, ExpertReport answer) =>
        new(Report(item, TaskState.Validating, answer.Text) with { Questions = OpenQuestions(item, answer) })
        {
            Validate = new(item.Header.Next(FarmNames.ValidateStream, Name, item.Header.Attempt, Now), item.Requirement, answer.Candidates),
        };

    /// <summary>What the examples that guided leave open, less what a withheld one answers.</summary>
    private static ImmutableArray<TaskQuestion> OpenQuestions(GenerationRequested item, ExpertReport answer)
    {
        var requirement = item.Requirement.Requirement;
        var known = requirement.Examples.Select(static example => string.Join(',', example.InputsJson)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. answer.Questions.Where(question => !known.Contains(string.Join(',', question.InputsJson))).Select(question =>
            {
                var inputs = string.Join(", ", question.InputsJson);
                return new TaskQuestion(
                    $"The examples leave it open: is {requirement.Name}({inputs}) {string.Join(" or ", question.OutputsJson)}?",
                    $"examples:\n  - {{ in: [{inputs}], out: {question.OutputsJson[0]} }}");
            }),
        ];
    }

    private async Task<ExpertReport> AskAsync(
        GenerationRequested item, IExpertGrain expert, ExpertRequest request, CancellationToken cancellationToken)
    {
        await foreach (var report in expert.ProposeAsync(request, cancellationToken))
        {
            if (report.IsFinal)
                return report;
            Tell(item, report.Text);
        }

        throw new InvalidOperationException("An expert ended without a final report.");
    }

    private ExpertRequest RequestOf(GenerationRequested item)
    {
        var (technical, requirement) = (item.Requirement, item.Requirement.Requirement);
        return new(
            item.Header.Subject,
            item.Header.Id,
            requirement.Name,
            requirement.Description,
            requirement.Signature,
            [.. requirement.Examples.Where((_, i) => !technical.Withheld.Contains(i))],
            requirement.Properties,
            technical.Ingredients,
            requirement.Budget?.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : options.SearchBudget)
        {
            Given = requirement.Given.IsDefault ? [] : requirement.Given,
        };
    }
}
