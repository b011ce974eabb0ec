using System.Text.Json;
using System.Text.Json.Serialization;
using CodeFarm.Broth.Signatures;
using CodeFarm.Contracts;
using CodeFarm.Contracts.Functions;
using CodeFarm.Contracts.Pipeline;
using CodeFarm.Contracts.Tasks;
using CodeFarm.Evaluation;
using Orleans;
using Orleans.Runtime;

namespace CodeFarm.Grains.Agents;

/// <inheritdoc cref="ITesterAgent"/>
[GrainType("tester")]
[ImplicitStreamSubscription(FarmNames.TestStream)]
internal sealed class TesterAgent(
    [PersistentState("agent")] IPersistentState<StageAgentState<TestRequested>> state,
    CandidateEvaluator evaluator,
    WorkerPool workers,
    PipelineOptions options)
    : StageAgent<TestRequested>(state), ITesterAgent
{
    private static readonly JsonSerializerOptions ReportJson = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    protected override string Name => "tester";

    protected override async Task<StageOutcome> HandleAsync(TestRequested item, CancellationToken cancellationToken)
    {
        var request = RequestOf(item);
        var candidates = item.Candidates
            .Select(static candidate => new CompiledCandidate(candidate.Candidate.Source, candidate.Assembly.AsMemory())).ToArray();
        var result = await workers.RunAsync(
            $"{Name} of {item.Header.Subject}", () => evaluator.EvaluateAsync(request, candidates, cancellationToken), cancellationToken);
        if (result.TooWeak is { } weak)
            return new(Report(item, TaskState.NeedsInput, weak.Reason) with { Questions = [new(weak.Question, "")] });
        return result is { Best: { } best, Report: { } report }
            ? Pass(item, item.Candidates[best], report, result)
            : TryAgainOrFail(item, result);
    }

    private EvaluationRequest RequestOf(TestRequested item)
    {
        var requirement = item.Requirement.Requirement;
        var examples = requirement.Examples
            .Select(static (example, i) => new SuiteExample(example.InputsJson, example.OutputJson, $"example {i + 1}")).ToArray();
        return new(
            FunctionSignature.Parse(requirement.Signature),
            [.. examples.Where((_, i) => !item.Requirement.Withheld.Contains(i))],
            [.. item.Requirement.Withheld.Select(i => examples[i])],
            requirement.Properties,
            options.TestDeadline)
        {
            Given = RequirementMapping.GivenOf(requirement.Given),
        };
    }

    private StageOutcome Pass(TestRequested item, ValidCandidate candidate, EvaluationReport report, EvaluationResult result)
    {
        var requirement = item.Requirement.Requirement;
        var evidence = Evidence(report);
        var json = JsonSerializer.Serialize(
            report with { Warnings = [.. candidate.Warnings, .. report.Warnings] }, ReportJson);
        var refused = result.Refusals.IsEmpty ? "" : $"; another candidate was refused: {result.Refusals[0].Message}";
        return new(Report(item, TaskState.Deploying, evidence + refused) with { ReportJson = json })
        {
            Deploy = new(
                item.Header.Next(FarmNames.DeployStream, Name, item.Header.Attempt, Now),
                item.Requirement,
                new FunctionVersion(
                    item.Header.Subject, requirement, candidate.Candidate.Source, candidate.Assembly, candidate.Candidate.Origin, evidence,
                    json, Now)
                {
                    Program = candidate.Candidate.Program,
                    Policy = candidate.Policy,
                }),
        };
    }

    private StageOutcome TryAgainOrFail(TestRequested item, EvaluationResult result)
    {
        var why = string.Join(' ', result.Refusals.Select(static refusal => refusal.Message).Distinct(StringComparer.Ordinal));
        if (item.Requirement.Withheld.IsEmpty)
            return Fail(item, $"No candidate passed its tests. {why}");
        // Nothing guided the experts to where all of them failed: so now it does, and the report will say that nothing was withheld.
        var grown = item.Requirement with
        {
            Withheld = [],
            Notes = [.. item.Requirement.Notes, "Every example guided the generator, since the candidates of the first round broke withheld ones."],
        };
        return new(Report(item, TaskState.Generating, $"Searching once more, with every example: {why}"))
        {
            Generate = new(item.Header.Next(FarmNames.GenerateStream, Name, NextAttempt(item), Now), grown),
        };
    }

    private static string Evidence(EvaluationReport report)
    {
        var (suite, mutation) = (report.Suite, report.Mutation);
        var examples = suite.Guiding + suite.Withheld;
        var withheld = suite.Withheld == 0 ? "" : $" ({suite.Withheld} withheld)";
        var properties = suite.Properties == 0 ? "" : $", {suite.Properties} {(suite.Properties == 1 ? "property" : "properties")}";
        return $"{examples} of {examples} examples{withheld}{properties} hold in a separate process, {report.CasesRun} calls in all; "
            + (mutation.Tried == 0 ? "no change to the code was tried" : $"the suite notices {mutation.Killed} of {mutation.Tried} changes");
    }
}
